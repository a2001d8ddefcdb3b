import type { Text } from '../../i18n/text.ts';
import { headOf, sheetOf } from '../own/csv.ts';
import { FileMistake, unlessMistaken } from '../own/file-mistake.ts';
import { foreignFormat } from '../own/foreign.ts';
import type { Molecule } from './molecule.ts';

/** The line of a file that holds the molecule. */
interface Line {
  smiles: string;
  /** Counted as an editor counts. */
  row: number;
  /** What was taken, and what was passed over. */
  said: (molecule: Molecule) => Text[];
}

/**
 * Finds the one molecule of a file, or says what the file is instead. In a table with a heading `SMILES` it stands in that
 * column, otherwise at the beginning of a line.
 */
export const lineOf = (text: string): Line | FileMistake =>
  unlessMistaken(() => {
    const format = foreignFormat(text);
    if (format) throw notSmiles(format);
    const column = headOf(text).findIndex((cell) => /^\S*smiles$/.test(cell));
    return column > 0 ? inTable(text, column) : inLines(text);
  });

const notSmiles = (format: string): FileMistake =>
  new FileMistake({
    ja: `内容が${format}です。SMILESだけを1行で書いてください。`,
    en: `This is ${format}. Write the SMILES alone, in one line.`,
  });

function inTable(text: string, column: number): Line {
  const { rows, comments } = sheetOf(text);
  const [header, ...lines] = rows;
  checkOne(lines.map(({ number }) => number));
  const { number: row, cells } = lines[0] ?? { number: header!.number, cells: [] };
  const others = cells.filter((cell, i) => i !== column && cell !== '').join(' ');
  return { smiles: cells[column] ?? '', row, said: (read) => saidOf(read, comments, others) };
}

/**
 * Passed over are blank lines, comments (no SMILES begins with #), a heading `smiles`, and what stands after the SMILES: a
 * name, or further columns.
 */
function inLines(text: string): Line {
  const all = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, i) => ({ line: line.replace(/[\u200B\u2060\uFEFF]/g, '').trim(), row: i + 1 }))
    .filter(({ line }) => line !== '');
  const lines = all.filter(({ line }) => !line.startsWith('#'));
  const comments = all.length - lines.length;
  if (lines.length > 1 && /^"?\w*smiles\b/i.test(lines[0]!.line)) lines.shift();
  checkOne(lines.map(({ row }) => row));
  const [only = { line: '', row: 1 }] = lines;
  const [first = '', ...after] = only.line.split(/[\s,;]+/);
  const smiles = first.replace(/^"|"$/g, '');
  return { smiles, row: only.row, said: (read) => saidOf(read, comments, after.join(' ')) };
}

function checkOne(rows: readonly number[]): void {
  const [one, other] = rows;
  if (one === undefined || other === undefined) return;
  const { length } = rows;
  const isAll = length === 2;
  throw new FileMistake({
    ja: `文字のある行が${length}行あります（${isAll ? `${one}行目と${other}行目` : `${one}行目、${other}行目など`}）。分子を1行で一つだけ書いてください。`,
    en: `There are ${length} lines with text${isAll ? ': ' : ', such as '}rows ${one} and ${other}. Write one molecule, in one line.`,
  });
}

const most = 40;

function saidOf({ atoms: { length } }: Molecule, comments: number, after: string): Text[] {
  const name = after.length > most ? `${after.slice(0, most)}…` : after;
  const said = [
    {
      ja: `水素を除く原子${length}個の分子を読み込みました。`,
      en: `A molecule of ${length} atoms besides hydrogen read.`,
    },
  ];
  if (comments > 0)
    said.push({
      ja: `コメント（#）を${comments}行飛ばしました。`,
      en: `Comment lines (#) skipped: ${comments}.`,
    });
  if (name)
    said.push({
      ja: `SMILESのほかの「${name}」は使いません。`,
      en: `Not used, beside the SMILES: “${name}”.`,
    });
  return said;
}
