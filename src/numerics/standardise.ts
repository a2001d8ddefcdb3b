/** Mean and standard deviation of each column `[m]`. */
export interface Moments {
  mean: Float64Array;
  deviation: Float64Array;
}

/** Moments of the columns of `[n, m]`; the deviation of a constant column is 1, not 0, so that it can divide. */
export function moments(rows: Float32Array, m: number): Moments {
  const n = rows.length / m;
  const mean = new Float64Array(m);
  const deviation = new Float64Array(m);
  rows.forEach((value, i) => (mean[i % m]! += value / n));
  rows.forEach((value, i) => (deviation[i % m]! += (value - mean[i % m]!) ** 2 / n));
  return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) || 1) };
}

/** Rows `[n, m]` minus the means, in units of the deviations. */
export function standardised(rows: Float32Array, { mean, deviation }: Moments): Float32Array {
  const m = mean.length;
  return rows.map((value, i) => (value - mean[i % m]!) / deviation[i % m]!);
}
