import type { Text } from '../../i18n/text.ts';
import type { AnyTable, Classes, Column, Numbers } from '../tools/table.ts';
import { inCell, FileMistake, unlessMistaken } from './file-mistake.ts';
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
    checkEnough(read, minRows);
    const names = read.header.slice(0, -1);
    if (names.length < 1 || names.length > maxColumns)
      throw new FileMistake({
        ja: `予測に使う列は1～${maxColumns}列、その右に目的の列を1列置いてください（いまは全部で${read.header.length}列です）`,
        en: `1 to ${maxColumns} columns to predict from are needed, and the target right of them; there are ${read.header.length} columns in all`,
      });
    const byColumn = names.map((_, column) => numbersIn(read, column));
    byColumn.forEach((numbers, column) => checkVaries(names[column]!, numbers));
    const values = new Float32Array(read.rows.length * names.length);
    byColumn.forEach((numbers, column) => {
      numbers.forEach((value, row) => (values[row * names.length + column] = value));
    });
    return {
      columns: names.map((name, column) => columnOf(name, column, read)),
      values,
      target: targetOf(read),
      said: read.said,
    };
  });

function checkEnough({ rows: { length } }: Rows, least: number): void {
  if (length < least)
    throw new FileMistake({
      ja: `少なくとも${least}行必要です（${length}行あります）`,
      en: `At least ${least} rows are needed; there are ${length}`,
    });
}

function numbersIn({ header, rows }: Rows, column: number): number[] {
  return rows.map(({ number, cells }) => {
    const cell = cells[column]!;
    const value = Number(cell);
    if (cell !== '' && Number.isFinite(Math.fround(value))) return value;
    throw inCell(
      number,
      header[column]!,
      cell === ''
        ? { ja: '空です', en: 'the cell is empty' }
        : { ja: `「${cell}」は数ではありません`, en: `“${cell}” is not a number` },
    );
  });
}

function checkVaries(name: string, numbers: readonly number[]): void {
  if (numbers.every((value) => value === numbers[0]))
    throw new FileMistake({
      ja: `列「${name}」はどの行も同じ値で、何も教えません`,
      en: `Column “${name}” has the same value in every row, so that it tells nothing`,
    });
}

const columnOf = (name: string, column: number, { rows }: Rows): Column => ({
  name: inBoth(name),
  decimals: Math.max(
    ...rows.map(({ cells }) => /\.(\d{1,6})/.exec(cells[column]!)?.[1]?.length ?? 0),
  ),
});

function targetOf(read: Rows): Classes | Numbers {
  const column = read.header.length - 1;
  const name = read.header[column]!;
  const cells = read.rows.map((row) => row.cells[column]!);
  const empty = cells.indexOf('');
  if (empty >= 0)
    throw inCell(read.rows[empty]!.number, name, { ja: '空です', en: 'the cell is empty' });
  const values = [...new Set(cells)];
  const areNumbers = values.every((value) => Number.isFinite(Number(value)));
  if (areNumbers && values.length > maxClasses)
    return { name: inBoth(name), numbers: Float32Array.from(numbersIn(read, column)) };
  if (values.length < 2 || values.length > maxClasses)
    throw new FileMistake({
      ja: `目的の列「${name}」には2～${maxClasses}種類の値が必要です（${values.length}種類あります）`,
      en: `The target column “${name}” needs 2 to ${maxClasses} different values; it has ${values.length}`,
    });
  values.sort((a, b) => (areNumbers ? Number(a) - Number(b) : a < b ? -1 : 1));
  return {
    name: inBoth(name),
    classes: values.map(inBoth),
    labels: Uint8Array.from(cells, (cell) => values.indexOf(cell)),
  };
}
