import { isClasses, pick, rowsOf, type Table } from '../shared/table.ts';

/**
 * The row to begin with, of those given: of the rows that lie nearer to the mean of their own class than to any
 * other, the one for which it is closest. Where a number is to be found, simply the first.
 */
export function firstRow(table: Table, rows: Int32Array): number {
  const { target } = table;
  if (!isClasses(target)) return rows[0]!;
  const scaled = standardised(table);
  const m = table.columns.length;
  const means = target.classes.map((_, name) =>
    columnMeans(
      scaled.filter((_, i) => target.labels[Math.trunc(i / m)] === name),
      m,
    ),
  );
  const doubt = (row: number) => {
    const x = scaled.subarray(row * m, (row + 1) * m);
    const far = means.map((mean) => mean.reduce((sum, value, i) => sum + (x[i]! - value) ** 2, 0));
    const own = far[target.labels[row]!]!;
    return own / Math.min(...far.filter((_, name) => name !== target.labels[row]));
  };
  const doubts = Array.from(rows, doubt).map((value) => (value < 1 ? value : 0));
  return rows[doubts.indexOf(Math.max(...doubts))]!;
}

/** `[n, m]` with mean 0 and variance 1 in every column. */
function standardised(table: Table): Float64Array {
  const m = table.columns.length;
  const x = Float64Array.from(pick(table, [...Array(rowsOf(table)).keys()]));
  const mean = columnMeans(x, m);
  const variance = columnMeans(
    x.map((value, i) => (value - mean[i % m]!) ** 2),
    m,
  );
  return x.map((value, i) => (value - mean[i % m]!) / Math.sqrt(variance[i % m]! || 1));
}

function columnMeans(x: Float64Array, m: number): Float64Array {
  const mean = new Float64Array(m);
  x.forEach((value, i) => (mean[i % m]! += (value * m) / x.length));
  return mean;
}
