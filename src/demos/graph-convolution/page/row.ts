import { add, write } from '../../../charts/dom.ts';
import { keyed } from '../../../charts/keyed.ts';
import { signed } from '../../../charts/numbers.ts';
import type { Plain } from '../../../figure/figure.ts';
import { listed, sentences } from '../../../i18n/phrases.ts';
import { colourOf, entry, neighbourhood, type Scene } from './scene.ts';
import { say } from './words.ts';

/** A term of the sum: a node, its weight, and its scores for the classes of the row. */
interface Term {
  node: number;
  weight: number;
  scores: readonly number[];
}
/** One node's row of Â H W in the last layer, term by term. */
interface Row {
  /** The two likeliest classes; one if there is no other. */
  classes: readonly number[];
  /** The node itself first, then its neighbours, those that tell the classes apart most before the others. */
  terms: readonly Term[];
  /** The logits of those classes. */
  sums: readonly number[];
}

function rowOf(scene: Scene, node: number): Row {
  const k = scene.subject.classes.length;
  const { logits, before } = scene.snapshot.arms.gcn;
  const classes = Array.from({ length: k }, (_, c) => c)
    .sort((a, b) => logits[node * k + b]! - logits[node * k + a]! || a - b)
    .slice(0, 2)
    .sort((a, b) => a - b);
  const term = (other: number): Term => ({
    node: other,
    weight: entry(scene, node, other),
    scores: classes.map((c) => before[other * k + c]!),
  });
  const matters = ({ weight, scores: [a = 0, b = 0] }: Term) => weight * Math.abs(a - b);
  const [self, ...others] = neighbourhood(scene, node).map(term);
  others.sort((a, b) => matters(b) - matters(a));
  return { classes, terms: [self!, ...others], sums: classes.map((c) => logits[node * k + c]!) };
}

/** The row of the selected node as a table, or of an example while none is selected; below it the prediction. */
export const rowTable: Plain<Scene> = (section) => {
  const title = add(section, 'h3');
  const holder = add(section, 'div', 'terms');
  holder.tabIndex = 0;
  holder.setAttribute('role', 'group');
  const table = add(holder, 'table');
  const head = add(table, 'thead');
  const [drawHead, drawBody, drawFoot] = [
    rows(head, 'col'),
    rows(add(table, 'tbody'), 'row'),
    rows(add(table, 'tfoot'), 'row'),
  ];
  const prediction = add(section, 'p');
  return (scene) => {
    const { subject, lang, shown } = scene;
    const { classes, terms, sums } = rowOf(scene, shown);
    const name = (node: number) => subject.names[node]![lang];
    const caption = say(lang, 'row', { name: name(shown) });
    write(title, caption);
    holder.setAttribute('aria-label', caption);
    const scores = classes.map((c) => `HW: ${subject.classes[c]![lang]}`);
    drawHead([[say(lang, 'neighbour'), 'Â', ...scores]]);
    for (const [i, cell] of [
      ...head.querySelectorAll<HTMLElement>('th:nth-child(n + 3)'),
    ].entries())
      cell.style.setProperty('--of', colourOf(classes[i]!));
    drawBody(
      terms.map(({ node, weight, scores }) => [
        name(node),
        weight.toFixed(3),
        ...scores.map((score) => signed(score)),
      ]),
    );
    drawFoot([[say(lang, 'sum'), '', ...sums.map((sum) => signed(sum))]]);
    write(prediction, predictionOf(shown, scene));
  };
};

/** Rows of a table's part, each headed by its first cell or, above the columns, all of them headings. */
function rows(part: HTMLElement, scope: 'col' | 'row') {
  const draw = keyed<HTMLElement, number>(() => add(part, 'tr'));
  return (texts: readonly (readonly string[])[]): void =>
    draw([...texts.keys()], String, (row, i) => {
      for (const [j, text] of texts[i]!.entries()) {
        const isHeading = scope === 'col' || j === 0;
        const cell = row.children[j] ?? add(row, isHeading ? 'th' : 'td');
        if (cell instanceof HTMLTableCellElement && isHeading) cell.scope = scope;
        write(cell, text);
      }
    });
}

/** What the GCN predicts of a node, and whether that is right. */
function predictionOf(node: number, { subject, lang, predictions }: Scene): string {
  const { class: best, probability, isGiven, isRight } = predictions.gcn[node]!;
  const name = subject.classes[best]![lang];
  const truth = subject.classes[subject.truth[node]!]?.[lang];
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
  const { subject, lang } = scene;
  const names = neighbourhood(scene, node).map((one) => subject.names[one]![lang]);
  return say(lang, 'spoken', {
    name: names[0]!,
    says: predictionOf(node, scene),
    degree: names.length - 1,
    neighbours: listed(lang, names.slice(1)),
  });
}
