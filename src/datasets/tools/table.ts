import type { Text } from '../../i18n/text.ts';
import { pickRows } from '../../numerics/rows.ts';
import type { Reals } from '../../numerics/standardise.ts';

/** One measurement, the same for every row. */
export interface Column {
  name: Text;
  /** Absent where there is none, or where the source does not say. */
  unit?: string;
  /** Decimals that the source gives, to print a value with. */
  decimals: number;
}

/** The classes of the rows. */
export interface Classes {
  name: Text;
  classes: readonly Text[];
  /** `[n]`: index into the classes. */
  labels: Uint8Array;
}

/** A number to predict for each row. */
export interface Numbers {
  name: Text;
  /** `[n]` */
  numbers: Float64Array;
}

/** Rows of features, and what to predict from them. */
export interface Table<Target = Classes> {
  /** d of them. */
  columns: readonly Column[];
  /** `[n, d]`, row by row, in the columns' units: single where the site brings them, double in a reader's table. */
  values: Reals;
  target: Target;
  /** What stands in the reader's file, word by word. */
  written?: Written;
}

/** The cells of a reader's file. */
export interface Written {
  /** `[n, d]`, row by row. */
  values: readonly string[];
  /** `[n]` */
  target: readonly string[];
  /** `[n]`: the number of each row, as a spreadsheet shows it. */
  rows: readonly number[];
}

/** A table that is to be classified or predicted a number for. */
export type AnyTable = Table<Classes | Numbers>;
export const isClasses = (target: AnyTable['target']): target is Classes => 'classes' in target;

/** n of a table. */
export const rowCount = ({ values, columns }: AnyTable): number => values.length / columns.length;

/** Features of the given rows, `[k, d]`. */
export function featuresOf({ values, columns }: AnyTable, rows: ArrayLike<number>): Reals {
  const d = columns.length;
  if (values instanceof Float32Array) return pickRows(values, d, rows);
  const from = (i: number) => values[rows[Math.trunc(i / d)]! * d + (i % d)]!;
  return Float64Array.from({ length: rows.length * d }, (_, i) => from(i));
}

/** A table from rows that each hold the columns' values and, last, the class. Throws where one does not. */
export function tableOf(
  rows: readonly (readonly number[])[],
  columns: readonly Column[],
  target: Omit<Classes, 'labels'>,
): Table {
  const d = columns.length;
  const isRow = (row: readonly number[]) =>
    row.length === d + 1 && row.every(Number.isFinite) && target.classes[row[d]!] !== undefined;
  const wrong = rows.findIndex((row) => !isRow(row));
  if (wrong >= 0) throw new RangeError(`row ${wrong + 1} is not ${d} numbers and a class`);
  return {
    columns,
    values: Float32Array.from(rows.flatMap((row) => row.slice(0, d))),
    target: { ...target, labels: Uint8Array.from(rows, (row) => row[d]!) },
  };
}
