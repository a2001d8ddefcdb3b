import type { Text } from '../../i18n/text.ts';
import type { Rows } from './rows.ts';
import { clipped, inRow } from './file-mistake.ts';
import type { Asked } from './headers.ts';
import { sameName } from './names.ts';

/** Where the columns are; −1 for an optional one that is missing. */
interface Columns<K extends string> {
  at: Readonly<Record<K, number>>;
  /** The headings of the columns that are not used. */
  unused: readonly string[];
}

/**
 * Finds columns by their headings, cell by cell, in any order and without regard to case. Of several names of one
 * column the earliest wins. Throws a FileMistake if one is missing.
 */
export function columnsOf<K extends string>(
  { header, headerRow }: Rows,
  asked: Readonly<Record<K, Asked>>,
): Columns<K> {
  const headings = header.map((cell) => sameName(cell).toLowerCase());
  const entries = Object.entries<Asked>(asked).map(([key, { before = [], name, or, optional }]) => {
    const found = [...before, name, ...or].map((one) => headings.indexOf(one));
    const at = found.find((column) => column >= 0) ?? -1;
    if (at < 0 && !optional) throw inRow(headerRow, missing(header, asked, name));
    return [key, at] as const;
  });
  const used = new Set(entries.map(([, at]) => at));
  return {
    at: Object.fromEntries(entries) as Record<K, number>,
    unused: header.filter((_, at) => !used.has(at)),
  };
}

function missing(
  header: readonly string[],
  asked: Readonly<Record<string, Asked>>,
  wanted: string,
): Text {
  const needed = Object.values(asked).filter(({ optional }) => !optional);
  const names = needed.map(({ name }) => name);
  const heads = clipped(header.join(', '));
  if (header.length === 1 && /[,;\t]/.test(heads))
    return {
      ja: `1列目の見出し「${heads}」が全体で一つのセルになっています（行全体が引用符で囲まれています）。${names.join('と')}を別々のセルにしてください`,
      en: `column 1 is the single cell “${heads}”, because quotation marks enclose the whole row; ${names.join(' and ')} must be cells of their own`,
    };
  return {
    ja: `見出し ${wanted} の列がありません（いまの見出しは ${heads} です）`,
    en: `there is no column ${wanted}; the header is ${heads}`,
  };
}
