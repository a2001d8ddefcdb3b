/** Numbers in single precision, or in double where they are a reader's and may differ beyond single. */
export type Reals = Float32Array | Float64Array;

/** Mean and standard deviation of each column `[m]`. */
export interface Moments {
  mean: Float64Array;
  deviation: Float64Array;
}

/** Moments of the columns of `[n, m]`; the deviation of a constant column is 1, not 0, so that it can divide. */
export function moments(rows: Reals, m: number): Moments {
  const n = rows.length / m;
  const mean = new Float64Array(m);
  const deviation = new Float64Array(m);
  rows.forEach((value, i) => (mean[i % m]! += value / n));
  rows.forEach((value, i) => (deviation[i % m]! += (value - mean[i % m]!) ** 2 / n));
  return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) || 1) };
}

/** Rows `[n, m]` minus the means, in units of the deviations: computed in double, then single. */
export function standardised(rows: Reals, { mean, deviation }: Moments): Float32Array {
  const m = mean.length;
  const scaled = new Float32Array(rows.length);
  rows.forEach((value, i) => (scaled[i] = (value - mean[i % m]!) / deviation[i % m]!));
  return scaled;
}
