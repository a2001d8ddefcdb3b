import { isClasses, type AnyTable } from '../../../datasets/tools/table.ts';
import { moments, standardised } from '../../../numerics/standardise.ts';

/**
 * The row to begin with, of those given: of the rows that lie nearer to the mean of their own class than to any
 * other, the one for which it is closest. Where a number is to be found, simply the first.
 */
export function firstRow({ target, values, columns }: AnyTable, rows: Int32Array): number {
  if (!isClasses(target)) return rows[0]!;
  const m = columns.length;
  const scaled = standardised(values, moments(values, m));
  const means = target.classes.map((_, name) => {
    const own = scaled.filter((_, i) => target.labels[Math.trunc(i / m)] === name);
    return moments(own, m).mean;
  });
  /** Squared distance to the mean of the row's class, as a share of the squared distance to the nearest other mean. */
  const doubt = (row: number) => {
    const x = scaled.subarray(row * m, (row + 1) * m);
    const far = means.map((mean) => mean.reduce((sum, value, i) => sum + (x[i]! - value) ** 2, 0));
    const own = far[target.labels[row]!]!;
    return own / Math.min(...far.filter((_, name) => name !== target.labels[row]));
  };
  const doubts = Array.from(rows, doubt).map((value) => (value < 1 ? value : 0));
  return rows[doubts.indexOf(Math.max(...doubts))]!;
}
