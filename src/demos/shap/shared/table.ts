import type { Classes, Numbers, Table as TableOf } from '../../../datasets/tools/table.ts';

/** Rows of m numbers and what the network is to find from them: a class, or a number. */
export type Table = TableOf<Classes | Numbers>;
export const isClasses = (target: Table['target']): target is Classes => 'classes' in target;

export const rowsOf = ({ values, columns }: Table): number => values.length / columns.length;
/** How many numbers the network answers with. */
export const outputsOf = ({ target }: Table): number =>
  isClasses(target) ? target.classes.length : 1;

/** The given rows `[k, m]`. */
export function pick(
  { values, columns }: Pick<TableOf<unknown>, 'values'> & { columns: ArrayLike<unknown> },
  rows: ArrayLike<number>,
): Float32Array {
  const m = columns.length;
  const picked = new Float32Array(rows.length * m);
  Array.from(rows).forEach((row, i) => picked.set(values.subarray(row * m, (row + 1) * m), i * m));
  return picked;
}
