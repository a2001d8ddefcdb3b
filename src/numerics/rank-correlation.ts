import { correlation } from './correlation.ts';

/** Ranks 1 … n of a list, from the lowest value upwards; equal values share the mean of their ranks. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  order.sort((i, j) => values[i]! - values[j]!);
  const out = new Float64Array(n);
  for (let start = 0; start < n;) {
    let end = start + 1;
    while (end < n && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) out[order[i]!] = (start + 1 + end) / 2;
    start = end;
  }
  return out;
}

/**
 * Spearman's rank correlation of two lists of the same length, −1 … 1: Pearson's of their ranks, so that only the
 * order of the values counts; 0 where one of them does not vary.
 */
export const rankCorrelation = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
  correlation(ranks(x), ranks(y));
