import { listed } from '../../../i18n/phrases.ts';
import type { CardContent } from '../../../charts/hover-card.ts';
import { signed } from '../../../charts/numbers.ts';
import type { ArmName } from '../shared/arms.ts';
import type { Neighbour } from './ego.ts';
import { nameOf, percent, truthOf, withSign, type Scene } from './scene.ts';
import { say } from './words.ts';

/** A held-out node in one arm's lane. */
export function laneCard(node: number, arm: ArmName, scene: Scene): CardContent | undefined {
  const { seen, subject, lang } = scene;
  const i = subject.heldOut.indexOf(node);
  if (i < 0) return undefined;
  const { guesses, truth } = seen.lanes[arm];
  const answer = say(lang, 'answer', {
    arm: say(lang, arm),
    guess: subject.classes[guesses[i]!]![lang],
    share: percent(truth[i]!),
  });
  return { title: titleOf(node, scene), lines: [answer, ...featureLines(node, scene)] };
}

/** Somebody that the chosen node hears from. */
export function neighbourCard({ node, heard }: Neighbour, scene: Scene): CardContent {
  const { subject, lang } = scene;
  const messages = heard.map(({ channel, amount }) =>
    say(lang, 'message', {
      channel: subject.channels[channel]!.name[lang],
      amount: withSign(amount),
    }),
  );
  const lines = [...messages, ...featureLines(node, scene), say(lang, 'go')];
  return { title: titleOf(node, scene), lines };
}

function titleOf(node: number, scene: Scene): string {
  const [name, truth] = [nameOf(node, scene), truthOf(node, scene)];
  return truth === undefined ? name : say(scene.lang, 'option', { name, truth });
}

/** What is known of it, as multiples of the standard deviation. */
function featureLines(node: number, { subject: { features }, lang }: Scene): string[] {
  if (!features) return [];
  const { columns, values } = features;
  const all = columns.map(
    (name, c) => `${name[lang]} ${signed(values[node * columns.length + c]!, 1)}`,
  );
  return [listed(lang, all)];
}
