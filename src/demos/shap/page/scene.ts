import { formatFor, formatted, type NumberFormat } from '../../../charts/numbers.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Fixed } from '../session.ts';
import type { Seen } from '../worker/seen.ts';
import type { Settings } from '../worker/study.ts';
import { isClasses, type AnyTable } from '../../../datasets/tools/table.ts';
import { amountsOf, type Amounts } from './amounts.ts';
import { say } from './words.ts';

/** One snapshot with the words for it: what to draw, not yet where. */
export interface Scene {
  seen: Seen;
  fixed: Fixed;
  amounts: Amounts;
  lang: Lang;
  m: number;
  settings: Settings;
}

export function sceneOf(seen: Seen, fixed: Fixed, settings: Settings, lang: Lang): Scene {
  const amounts = amountsOf(fixed, settings);
  return { seen, fixed, amounts, lang, m: fixed.table.columns.length, settings };
}

/** A row of the reader's has the number that a spreadsheet shows. */
export const rowName = (row: number, { settings, fixed, lang }: Scene): string =>
  say(lang, settings.data, { row: fixed.table.written?.rows[row] ?? row + 1 });

export const columnName = (i: number, { fixed, lang }: Scene): string =>
  fixed.table.columns[i]!.name[lang];

/** A value of a column, such as a mean, with its unit. */
export function columnValue(i: number, value: number, { fixed }: Scene): string {
  const { columns } = fixed.table;
  const { unit } = columns[i]!;
  return formatted(value, columnFormat(fixed.table, i)) + (unit ? ` ${unit}` : '');
}

/** A cell with its unit: of a reader's file, what stands in it. */
export const cellOf = (row: number, i: number, scene: Scene): string =>
  scene.fixed.table.written?.values[row * scene.m + i] ??
  columnValue(i, valueOf(row, i, scene), scene);

export const valueOf = (row: number, i: number, { fixed, m }: Scene): number =>
  fixed.table.values[row * m + i]!;

/** As the source prints a column; a reader's is printed so that its values can be told apart. */
function columnFormat({ columns, values, written }: AnyTable, i: number): NumberFormat {
  if (!written) return { digits: columns[i]!.decimals, power: 0 };
  return formatFor(values.filter((_, at) => at % columns.length === i));
}

/** What the network's output is about: a class, or the number to be found. */
export function outputName({ seen, fixed, lang }: Scene): string {
  const { target } = fixed.table;
  return isClasses(target) ? target.classes[seen.question.output]![lang] : target.name[lang];
}

/** What the row is in truth. */
export function truthOf(row: number, { fixed, lang, amounts }: Scene): string {
  const { target } = fixed.table;
  return isClasses(target)
    ? target.classes[target.labels[row]!]![lang]
    : (fixed.table.written?.target[row] ?? amounts.answer(target.numbers[row]!));
}

/** Where the truth stands on the axis of outputs; nowhere for log-odds, which would be infinite. */
export function truthAt({ seen, fixed, amounts }: Scene): number | undefined {
  const { target } = fixed.table;
  const { row, output } = seen.question;
  if (!isClasses(target)) return target.numbers[row]!;
  return amounts.kind === 'log-odds' ? undefined : Number(target.labels[row] === output);
}
