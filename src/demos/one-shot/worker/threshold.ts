import { subsets } from '../../../numerics/one-shot-accuracy.ts';

/** What comes of answering only when the nearest example is nearer than the threshold b. */
export interface AtThreshold {
  /** Of queries whose character is not among the examples: the share that is answered all the same. */
  accepted: number;
  /** Of queries whose character is among them: the share that is refused. */
  refused: number;
  /** Of pairs of two characters of one script: the share that lies nearer than b. */
  pair: number;
}

/**
 * The mean over all trials, exactly: every query with every set of `ways` examples of its group without its own, or
 * with its own and `ways − 1` others. Groups must have more members than `ways`.
 * @param distances `[m, m]` row by row: of query i to example j; example i is of query i's class
 */
export function atThreshold(
  distances: ArrayLike<number>,
  groups: ArrayLike<number>,
  { ways, threshold }: { ways: number; threshold: number },
): AtThreshold {
  const m = groups.length;
  const sums = { accepted: 0, refused: 0, pair: 0 };
  for (let i = 0; i < m; i++) {
    let [others, beyond] = [0, 0];
    for (let j = 0; j < m; j++) {
      if (j === i || groups[j] !== groups[i]) continue;
      others++;
      if (distances[i * m + j]! >= threshold) beyond++;
    }
    const noneWithin = (n: number) => subsets(beyond, n) / subsets(others, n);
    sums.accepted += 1 - noneWithin(ways);
    if (distances[i * m + i]! >= threshold) sums.refused += noneWithin(ways - 1);
    sums.pair += 1 - beyond / others;
  }
  return { accepted: sums.accepted / m, refused: sums.refused / m, pair: sums.pair / m };
}
