import { signed } from '../../../charts/numbers.ts';
import type { Lang } from '../../../i18n/text.ts';
import { add, write } from '../../../charts/dom.ts';
import { colourOf, entry, heard, type Scene } from './scene.ts';
import { say } from './words.ts';

/** A line of the table: a node that is heard, how loud, and what it says for two classes. */
export interface Line {
  node: number;
  weight: number;
  values: readonly [number, number];
}
export interface Row {
  /** The two classes that the row is about: the likeliest ones. */
  classes: readonly number[];
  /** The node itself first, then by how much they matter. */
  lines: readonly Line[];
  /** Row of Â H W: the logits of those classes. */
  sums: readonly number[];
}

/** One node's row of Â H W in the last layer, term by term. */
function rowOf(scene: Scene, node: number): Row {
  const k = scene.subject.classes.length;
  const { logits, before } = scene.snapshot.arms.gcn;
  const classes = Array.from({ length: k }, (_, c) => c)
    .sort((a, b) => logits[node * k + b]! - logits[node * k + a]! || a - b)
    .slice(0, 2)
    .sort((a, b) => a - b);
  const lines = heard(scene, node).map((other): Line => {
    const [one, two] = classes.map((c) => before[other * k + c]!);
    return { node: other, weight: entry(scene, node, other), values: [one!, two ?? 0] };
  });
  const matters = ({ weight, values: [a, b] }: Line) => weight * Math.abs(a - b);
  const [self, ...others] = lines;
  others.sort((a, b) => matters(b) - matters(a));
  return { classes, lines: [self!, ...others], sums: classes.map((c) => logits[node * k + c]!) };
}

/** The table of one node's row: the reader's, or an example until one is chosen. */
export function rowPanel(root: HTMLElement, lang: Lang) {
  const section = add(root, 'section', 'row');
  const title = add(section, 'h3');
  const holder = add(section, 'div', 'terms');
  holder.tabIndex = 0;
  holder.setAttribute('role', 'group');
  const table = add(holder, 'table');
  const head = add(table, 'thead');
  const body = add(table, 'tbody');
  const foot = add(table, 'tfoot');
  const says = add(section, 'p');
  return (scene: Scene): void => {
    const { shown } = scene;
    const row = rowOf(scene, shown);
    const name = (node: number) => scene.subject.names[node]![lang];
    const caption = say(lang, 'row', { name: name(shown) });
    write(title, caption);
    holder.setAttribute('aria-label', caption);
    const classNames = row.classes.map(
      (c) => [`HW: ${scene.subject.classes[c]![lang]}`, colourOf(c)] as const,
    );
    fill(head, [[say(lang, 'neighbour'), 'Â', ...classNames]], 'th');
    fill(
      body,
      row.lines.map(({ node, weight, values }) => [
        name(node),
        weight.toFixed(3),
        ...row.classes.map((_, i) => signed(values[i]!)),
      ]),
    );
    fill(foot, [[say(lang, 'sum'), '', ...row.sums.map((sum) => signed(sum))]]);
    write(says, verdictOf(scene));
  };
}

/** What comes of the row, in words. */
export function verdictOf(scene: Scene): string {
  const { subject, lang, shown } = scene;
  const said = scene.verdicts.gcn[shown]!;
  const parts = {
    name: subject.classes[said.class]![lang],
    percent: Math.round(100 * said.probability),
  };
  const truth = subject.truth[shown]!;
  const remark = said.isGiven
    ? say(lang, 'isGiven')
    : said.isRight === undefined
      ? ''
      : said.isRight
        ? say(lang, 'isRight')
        : say(lang, 'isWrong', { name: subject.classes[truth]![lang] });
  return [say(lang, 'says', parts), remark].filter(Boolean).join(lang === 'ja' ? '。' : ' · ');
}

type Cell = string | readonly [text: string, colour: string];

/** Makes the rows once and then only rewrites what has changed. */
function fill(
  part: HTMLElement,
  rows: readonly (readonly Cell[])[],
  tag: 'td' | 'th' = 'td',
): void {
  while (part.children.length < rows.length) add(part, 'tr');
  while (part.children.length > rows.length) part.lastElementChild!.remove();
  rows.forEach((cells, i) => {
    const row = part.children[i] as HTMLElement;
    while (row.children.length < cells.length)
      add(row, row.children.length === 0 && tag === 'td' ? 'th' : tag);
    while (row.children.length > cells.length) row.lastElementChild!.remove();
    cells.forEach((cell, j) => {
      const element = row.children[j] as HTMLElement;
      const [text, colour] = typeof cell === 'string' ? [cell, ''] : cell;
      write(element, text);
      if (colour) element.style.setProperty('--of', colour);
      if (tag === 'th') element.setAttribute('scope', 'col');
      else if (j === 0) element.setAttribute('scope', 'row');
    });
  });
}
