import { signed } from '../../../charts/numbers.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Fixed } from '../session.ts';
import type { Seen } from '../worker/seen.ts';
import type { Settings } from '../worker/study.ts';
import { isClasses } from '../../../datasets/tools/table.ts';
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

export const rowName = (row: number, { settings, lang }: Scene): string =>
  // A spreadsheet counts the row of names too.
  say(lang, settings.data, { row: row + (settings.data === 'own' ? 2 : 1) });

export const columnName = (i: number, { fixed, lang }: Scene): string =>
  fixed.table.columns[i]!.name[lang];

/** A column's value with its unit. */
export function columnValue(i: number, value: number, { fixed }: Scene): string {
  const { unit, decimals } = fixed.table.columns[i]!;
  return signed(value, decimals) + (unit ? ` ${unit}` : '');
}
export const valueOf = (row: number, i: number, { fixed, m }: Scene): number =>
  fixed.table.values[row * m + i]!;

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
    : amounts.answer(target.numbers[row]!);
}

/** Where the truth stands on the axis of outputs; nowhere for log-odds, which would be infinite. */
export function truthAt({ seen, fixed, amounts }: Scene): number | undefined {
  const { target } = fixed.table;
  const { row, output } = seen.question;
  if (!isClasses(target)) return target.numbers[row]!;
  return amounts.kind === 'log-odds' ? undefined : Number(target.labels[row] === output);
}
