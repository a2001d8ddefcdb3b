import { correlation } from './correlation.ts';

/** Upper limit on the length of a list, small enough that a value's 32 bits and an index fit a double exactly. */
const most = 2 ** 20;

/**
 * Ranks 1 … n of a list, from the lowest value upwards; equal values share the mean of their ranks. No NaN, and fewer
 * than 2²⁰ values.
 *
 * Each value's bits, read as an integer of the same order, are combined with its index: sorting numbers is several
 * times faster than sorting indices by a comparison.
 */
export function ranks(values: Float32Array): Float64Array {
  const bits = new Int32Array(Float32Array.from(values).buffer);
  const keys = Float64Array.from(
    bits,
    (b, index) => (b < 0 ? -(b & 0x7fffffff) : b) * most + index,
  );
  keys.sort();
  const n = keys.length;
  const valueAt = (i: number) => Math.floor(keys[i]! / most);
  const out = new Float64Array(n);
  for (let start = 0; start < n;) {
    const value = valueAt(start);
    let end = start + 1;
    while (end < n && valueAt(end) === value) end++;
    for (let i = start; i < end; i++) out[keys[i]! - value * most] = (start + 1 + end) / 2;
    start = end;
  }
  return out;
}

/**
 * Spearman's rank correlation of two lists of the same length, −1 … 1: Pearson's of their ranks, so that only the
 * order of the values counts; 0 where one of them does not vary.
 */
export const rankCorrelation = (x: Float32Array, y: Float32Array): number =>
  correlation(ranks(x), ranks(y));
