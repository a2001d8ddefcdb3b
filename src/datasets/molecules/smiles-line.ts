import type { Text } from '../../i18n/text.ts';
import { FileMistake } from '../own/file-mistake.ts';
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
 * Finds the one molecule of a file. Passed over are blank lines, comments (no SMILES begins with #), a heading `smiles`,
 * and what stands after the SMILES: a name, or further columns.
 */
export function lineOf(text: string): Line | FileMistake {
  const all = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, i) => ({ line: line.replace(/[\u200B\u2060\uFEFF]/g, '').trim(), row: i + 1 }))
    .filter(({ line }) => line !== '');
  const lines = all.filter(({ line }) => !line.startsWith('#'));
  const comments = all.length - lines.length;
  if (lines.length > 1 && /^"?smiles\b/i.test(lines[0]!.line)) lines.shift();
  const [only = { line: '', row: 1 }, second] = lines;
  if (second) return tooMany(lines.length, [only.row, second.row]);
  const [first = '', ...after] = only.line.split(/[\s,;]+/);
  const smiles = first.replace(/^"|"$/g, '');
  return { smiles, row: only.row, said: (read) => saidOf(read, comments, after.join(' ')) };
}

const tooMany = (lines: number, [one, other]: readonly [number, number]): FileMistake =>
  new FileMistake({
    ja: `${lines}行に分子があります（${one}行目、${other}行目など）。分子を1行で一つだけ書いてください。`,
    en: `There are ${lines} lines with a molecule, such as rows ${one} and ${other}. Write one molecule, in one line.`,
  });

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
      ja: `SMILESの後の「${name}」は使いません。`,
      en: `Not used, after the SMILES: “${name}”.`,
    });
  return said;
}
