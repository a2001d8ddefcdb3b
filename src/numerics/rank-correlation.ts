import { correlation } from './correlation.ts';

/** More places than any list here has, and few enough that a value's 32 bits and a place fit a double exactly. */
const most = 2 ** 20;

/**
 * Ranks 1 … n of a list, from the lowest value upwards; equal values share the mean of their ranks. No NaN, and fewer
 * than 2²⁰ values.
 *
 * Each value's bits, read as a whole number of the same order, carry its place along: numbers are sorted several times
 * faster than places are by comparing what stands there.
 */
export function ranks(values: Float32Array): Float64Array {
  const bits = new Int32Array(Float32Array.from(values).buffer);
  const keys = Float64Array.from(
    bits,
    (b, place) => (b < 0 ? -(b & 0x7fffffff) : b) * most + place,
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
