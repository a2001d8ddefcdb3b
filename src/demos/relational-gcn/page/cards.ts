import type { About } from '../../../charts/mark.ts';
import { percent, signed, withSign } from '../../../charts/numbers.ts';
import { listed } from '../../../i18n/phrases.ts';
import { networks } from '../shared/answers.ts';
import { className, optionOf, type Neighbour, type Scene } from './scene.ts';
import { say } from './words.ts';

/** What one network answers about a held-out node; the lanes' points in the order of the networks. */
export function aboutAnswer(index: number, scene: Scene): About | undefined {
  const { seen, fixed, lang } = scene;
  const i = index % fixed.heldOut.length;
  const [node, arm] = [fixed.heldOut[i], networks[Math.floor(index / fixed.heldOut.length)]];
  if (node === undefined || arm === undefined) return undefined;
  const { guesses, truth } = seen.lanes[arm];
  const answer = say(lang, 'answer', {
    arm: say(lang, arm),
    guess: className(guesses[i]!, scene),
    share: percent(truth[i]!),
  });
  return { title: optionOf(node, scene), lines: [answer, ...featureLines(node, scene)] };
}

/** What the chosen node receives from a neighbour. */
export function aboutNeighbour({ node, messages }: Neighbour, scene: Scene): About {
  const { fixed, lang } = scene;
  const lines = messages.map(({ relation, amount }) =>
    say(lang, 'message', {
      relation: fixed.relations[relation]!.name[lang],
      amount: withSign(amount),
    }),
  );
  return {
    title: optionOf(node, scene),
    lines: [...lines, ...featureLines(node, scene), say(lang, 'go')],
  };
}

/** A node's features, as multiples of the standard deviation. */
function featureLines(node: number, { fixed: { features }, lang }: Scene): string[] {
  if (!features) return [];
  const { columns, values } = features;
  const all = columns.map(
    (name, c) => `${name[lang]} ${signed(values[node * columns.length + c]!, 1)}`,
  );
  return [listed(lang, all)];
}
