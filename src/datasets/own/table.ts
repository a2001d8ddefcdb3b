import type { Text } from '../../i18n/text.ts';
import type { AnyTable, Classes, Column, Numbers } from '../tools/table.ts';
import { classesOf, singles } from './classes.ts';
import { FileMistake, inCell, inRow, unlessMistaken } from './file-mistake.ts';
import { isGap } from './gaps.ts';
import { hasDecimalComma, numberIn } from './numerals.ts';
import { quoted } from './quoted.ts';
import { rowsOf, type Rows } from './rows.ts';

/** A reader's table, and what they are told about how it was read. */
export type OwnTable = AnyTable & { said: readonly Text[] };

export interface TableLimits {
  minRows?: number;
  maxRows?: number;
  /** Number of feature columns; the target is not counted. */
  maxColumns?: number;
}

/** A numeric target with more different values than this is a regression target, not a class. */
const maxClasses = 10;
/** The share of numbers from which a column with some words is one of numbers with mistakes. */
const mostly = 0.8;

const inBoth = (text: string): Text => ({ ja: text, en: text });

/**
 * A reader's own table from CSV with a header: numeric columns, the last one the target, which may be text. A target
 * of text, or of at most ten different numbers, is classified; any other is a regression target.
 * @returns the table, or the first mistake with its row and column, in both languages
 */
export const readTable = (
  text: string,
  { minRows = 1, maxRows = 2000, maxColumns = 12 }: TableLimits = {},
): OwnTable | FileMistake =>
  unlessMistaken(() => {
    const read = rowsOf(text, maxRows);
    const names = read.header.slice(0, -1);
    const d = names.length;
    checkColumns(read, maxColumns);
    checkEnough(read, minRows);
    checkNames(read);
    const byColumn = names.map((_, column) => numbersIn(read, column));
    byColumn.forEach((numbers, column) => checkVaries(names[column]!, numbers));
    const { target, said } = targetOf(read);
    return {
      columns: names.map((name, column) => columnOf(name, column, read)),
      values: Float64Array.from(
        { length: read.rows.length * d },
        (_, i) => byColumn[i % d]![Math.trunc(i / d)]!,
      ),
      target,
      written: {
        values: read.rows.flatMap(({ cells }) => cells.slice(0, d)),
        target: cellsOf(read, d),
        rows: read.rows.map(({ number }) => number),
      },
      said: [...read.said, ...commasIn(read), ...said],
    };
  });

const cellsOf = ({ rows }: Rows, column: number): string[] =>
  rows.map(({ cells }) => cells[column]!);

/** Told before all else: where the columns are not told apart, nothing else is what it seems. */
function checkColumns({ header: { length } }: Rows, most: number): void {
  if (length < 2 || length > most + 1)
    throw new FileMistake({
      ja: `予測に使う列は1～${most}列、その右に目的の列を1列置いてください（いまは全部で${length}列です）`,
      en: `1 to ${most} columns to predict from are needed, and the target right of them; there ${length === 1 ? 'is 1 column' : `are ${length} columns`} in all`,
    });
}

function checkEnough({ rows: { length } }: Rows, least: number): void {
  if (length < least)
    throw new FileMistake({
      ja: `少なくとも${least}行必要です（${length}行あります）`,
      en: `At least ${least} rows are needed; there ${length === 1 ? 'is' : 'are'} ${length}`,
    });
}

/** A file without names would lose its first row: it holds numbers, and under the target something that occurs below. */
function checkNames(read: Rows): void {
  const { header } = read;
  const last = header.at(-1)!;
  const isRow = header.slice(0, -1).every((name) => numberIn(name) !== undefined);
  if (isRow && (numberIn(last) !== undefined || cellsOf(read, header.length - 1).includes(last)))
    throw inRow(1, {
      ja: '列の名前ではなく、データが入っています。1行目に列の名前を書いてください',
      en: 'it holds data instead of the names of the columns; write the names in the first row',
    });
}

/** Whether a column is written with decimal commas, as spreadsheets of many countries do in files with semicolons. */
const usesCommas = (read: Rows, column: number): boolean =>
  read.delimiter === ';' && cellsOf(read, column).some(hasDecimalComma);

const commasIn = (read: Rows): Text[] =>
  read.header.some((_, column) => usesCommas(read, column))
    ? [
        {
          ja: 'コンマを小数点として読みました。',
          en: 'Decimal commas were read as decimal points.',
        },
      ]
    : [];

function numbersIn(read: Rows, column: number): number[] {
  const comma = usesCommas(read, column);
  return read.rows.map(({ number, cells }) => {
    const value = numberIn(cells[column]!, comma);
    if (value !== undefined) return value;
    throw inCell(number, read.header[column]!, whyNot(cells[column]!));
  });
}

function whyNot(cell: string): Text {
  if (isGap(cell)) return gap(cell);
  return cell.includes(',')
    ? {
        ja: `「${cell}」は数として読めません。小数点は「.」とし、桁区切りは使わないでください`,
        en: `“${cell}” is not read as a number: write a decimal point, and no separators of thousands`,
      }
    : { ja: `「${cell}」は数ではありません`, en: `“${cell}” is not a number` };
}

const gap = (cell: string): Text =>
  cell === ''
    ? { ja: '空です', en: 'the cell is empty' }
    : { ja: `値がありません（「${cell}」）`, en: `the value is missing (“${cell}”)` };

function checkVaries(name: string, numbers: readonly number[]): void {
  if (numbers.every((value) => value === numbers[0]))
    throw new FileMistake({
      ja: `列「${name}」はどの行も同じ値で、何も教えません`,
      en: `Column “${name}” has the same value in every row, so that it tells nothing`,
    });
}

const columnOf = (name: string, column: number, read: Rows): Column => ({
  name: inBoth(name),
  decimals: Math.max(
    ...cellsOf(read, column).map((cell) => /[.,](\d{1,6})/.exec(cell)?.[1]?.length ?? 0),
  ),
});

/** What is to be predicted. A gap is told before what it makes of the column. */
function targetOf(read: Rows): { target: Classes | Numbers; said: readonly Text[] } {
  const column = read.header.length - 1;
  const [name, cells] = [read.header[column]!, cellsOf(read, column)];
  const missing = cells.findIndex(isGap);
  if (missing >= 0) throw inCell(read.rows[missing]!.number, name, gap(cells[missing]!));
  const comma = usesCommas(read, column);
  const count = cells.filter((cell) => numberIn(cell, comma) !== undefined).length;
  const { texts, of, said } = classesOf(cells);
  if (texts.length > maxClasses && count >= mostly * cells.length)
    return {
      target: { name: inBoth(name), numbers: Float64Array.from(numbersIn(read, column)) },
      said: [],
    };
  if (texts.length < 2 || texts.length > maxClasses)
    throw new FileMistake({
      ja: `目的の列「${name}」には2～${maxClasses}種類の値が必要です（${texts.length}種類あります）`,
      en: `The target column “${name}” needs 2 to ${maxClasses} different values; it has ${texts.length}`,
    });
  const labels = Uint8Array.from(cells, of);
  return {
    target: { name: inBoth(name), classes: texts.map(inBoth), labels },
    said: [...said, ...alone(singles(texts, labels))],
  };
}

function alone(classes: readonly string[]): Text[] {
  if (classes.length === 0) return [];
  const { ja, en } = quoted(classes);
  return [{ ja: `1行しかないクラス：${ja}。`, en: `Classes of a single row: ${en}.` }];
}
