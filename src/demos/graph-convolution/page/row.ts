import { signed } from '../../../charts/numbers.ts';
import type { Table } from '../../../charts/table.ts';
import { listed, sentences } from '../../../i18n/phrases.ts';
import { colourOf, entry, neighbourhood, type Scene } from './scene.ts';
import { say } from './words.ts';

/** A term of the sum: a node, its weight, and its scores for the classes of the row. */
interface Term {
  node: number;
  weight: number;
  scores: readonly number[];
}

/** What the row of the shown node is, in words. */
export const rowTitle = ({ fixed, lang, shown }: Scene): string =>
  say(lang, 'row', { name: fixed.names[shown]![lang] });

/** The shown node's row of Â H W in the last layer, term by term, for its two likeliest classes. */
export function rowOf(scene: Scene): Table {
  const { fixed, lang, shown, snapshot } = scene;
  const k = fixed.classes.length;
  const { logits, before } = snapshot.arms.gcn;
  const classes = likeliestTwo(logits.subarray(shown * k, (shown + 1) * k));
  const term = (node: number): Term => ({
    node,
    weight: entry(scene, shown, node),
    scores: classes.map((c) => before[node * k + c]!),
  });
  const sums = classes.map((c) => signed(logits[shown * k + c]!));
  return {
    label: rowTitle(scene),
    head: [
      say(lang, 'neighbour'),
      'Â',
      ...classes.map((c) => ({ text: `HW: ${fixed.classes[c]![lang]}`, colour: colourOf(c) })),
    ],
    rows: inOrder(neighbourhood(scene, shown).map(term)).map(({ node, weight, scores }) => ({
      key: String(node),
      cells: [fixed.names[node]![lang], weight.toFixed(3), ...scores.map((score) => signed(score))],
    })),
    foot: [{ key: 'sum', cells: [say(lang, 'sum'), '', ...sums] }],
  };
}

/** In the order of the classes; one if there is no other. */
const likeliestTwo = (logits: Float32Array): number[] =>
  [...logits.keys()]
    .sort((a, b) => logits[b]! - logits[a]! || a - b)
    .slice(0, 2)
    .sort((a, b) => a - b);

/** The node itself first, then its neighbours, those that tell the classes apart most before the others. */
function inOrder([self, ...others]: readonly Term[]): Term[] {
  const matters = ({ weight, scores: [a = 0, b = 0] }: Term) => weight * Math.abs(a - b);
  return [self!, ...others.sort((a, b) => matters(b) - matters(a))];
}

/** What the GCN predicts of a node, and whether that is right. */
export function predictionOf(node: number, { fixed, lang, predictions }: Scene): string {
  const { class: best, probability, isGiven, isRight } = predictions.gcn[node]!;
  const name = fixed.classes[best]![lang];
  const truth = fixed.classes[fixed.truth[node]!]?.[lang];
  const remark = isGiven
    ? say(lang, 'isGiven')
    : truth === undefined
      ? ''
      : isRight
        ? say(lang, 'isRight')
        : say(lang, 'isWrong', { name: truth });
  return sentences(lang, say(lang, 'says', { name, percent: Math.round(100 * probability) }), remark); // prettier-ignore
}

/** A node as it is read out when it is selected. */
export function spokenOf(node: number, scene: Scene): string {
  const { fixed, lang } = scene;
  const names = neighbourhood(scene, node).map((one) => fixed.names[one]![lang]);
  return say(lang, 'spoken', {
    name: names[0]!,
    says: predictionOf(node, scene),
    degree: names.length - 1,
    neighbours: listed(lang, names.slice(1)),
  });
}
