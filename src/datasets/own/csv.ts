import Papa from 'papaparse';
import { inRow } from './file-mistake.ts';

/** A row with the number that a spreadsheet shows. */
export interface Row {
  number: number;
  /** Without spaces around them. */
  cells: readonly string[];
}

/** What stands in a file of cells: the first row is the header. Rows may differ in length. */
export interface Sheet {
  delimiter: string;
  rows: readonly Row[];
  /** How many blank rows lie between the others. */
  blank: number;
  /** How many rows are comments. */
  comments: number;
}

/** The last one is what a Japanese keyboard writes. */
const delimiters = [',', '\t', ';', '|', '，'];
/** So many rows tell the delimiter. */
const sample = 50;
const numeral = /^[+−-]?[\d.]/;

/**
 * Reads delimited text (RFC 4180) with any line ends. A first line `sep=;` names the delimiter, as Excel writes it, and
 * is no row. Throws a FileMistake where the quotes do not match.
 */
export function sheetOf(text: string): Sheet {
  const { delimiter, content } = openedBy(text);
  const { data, errors } = parsed(content, delimiter);
  const [wrong] = errors.filter(({ type }) => type === 'Quotes');
  if (wrong)
    throw inRow((wrong.row ?? 0) + 1, {
      ja: '引用符（"）が閉じていないか、セルの途中にあります',
      en: 'a quotation mark (") is not closed, or stands within a cell',
    });
  const rows = data
    .map((cells, i) => ({ number: i + 1, cells: cells.map(tidy) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const kept = withoutComments(rows);
  return {
    delimiter,
    rows: kept,
    blank: (rows.at(-1)?.number ?? 0) - rows.length,
    comments: rows.length - kept.length,
  };
}

/** The first row of a text in small letters, to tell one kind of file from another; never throws. */
export function headOf(text: string): readonly string[] {
  const { delimiter, content } = openedBy(text);
  const { data } = parsed(content, delimiter, sample);
  const rows = data
    .map((cells, i) => ({ number: i + 1, cells: cells.map(tidy) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return withoutComments(rows)[0]?.cells.map((cell) => cell.normalize('NFKC').toLowerCase()) ?? [];
}

function openedBy(text: string): { delimiter: string; content: string } {
  const all = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const named = /^"?sep=([^\n])"?(?:\n|$)/i.exec(all);
  if (named?.[1]) return { delimiter: named[1], content: all.slice(named[0].length) };
  return { delimiter: delimiterOf(all), content: all };
}

const parsed = (content: string, delimiter: string, preview = 0) =>
  Papa.parse<string[]>(content, { delimiter, newline: '\n', preview });

/** The delimiter that divides most rows into as many cells as the first one. */
function delimiterOf(content: string): string {
  const agreement = (delimiter: string) => {
    const rows = parsed(content, delimiter, sample).data.filter(
      ([first = '', ...others]) => others.length > 0 && !first.startsWith('#'),
    );
    const cells = rows[0]?.length ?? 0;
    return rows.filter(({ length }) => length === cells).length;
  };
  const found = delimiters.map(agreement);
  return delimiters[found.indexOf(Math.max(...found))]!;
}

/** A cell as it is compared and shown: without invisible characters, one space where there are several. */
const tidy = (cell: string): string =>
  cell
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^"(.+)"$/, '$1'); // after a space quotation marks are not the file's, but meant so

/**
 * Comments begin with #. So may names (hashtags): above the header a row is a comment, below it only if it has another
 * number of cells. The row above numbers is the header all the same (`# a,b,y`, as numpy writes it).
 */
function withoutComments(rows: readonly Row[]): readonly Row[] {
  const isMarked = ({ cells }: Row) => cells[0]!.startsWith('#');
  const body = rows.findIndex((row) => !isMarked(row));
  const first = rows[body];
  if (!first) return [];
  const above = rows[body - 1];
  const isHeader =
    above?.cells.length === first.cells.length &&
    first.cells.length > 1 &&
    2 * first.cells.filter((cell) => numeral.test(cell)).length >= first.cells.length;
  const header = isHeader
    ? { ...above, cells: above.cells.map((cell, i) => (i === 0 ? tidy(cell.slice(1)) : cell)) }
    : first;
  const below = rows
    .slice(isHeader ? body : body + 1)
    .filter((row) => !isMarked(row) || row.cells.length === header.cells.length);
  return [header, ...below];
}
