/**
 * The exact n-way 1-shot accuracy over all possible trials: every query with its own example and every set of n − 1
 * other examples of its group, each set as likely. Of C(others, n − 1) sets, C(farther, n − 1) leave the query's own
 * example nearest. Throws a RangeError if a group is smaller than n.
 * @param distances `[m, m]` row by row: of query i to example j; example i is of query i's class
 * @param groups `[m]`: the group (alphabet) of each; a trial takes all its examples from one
 * @param ways n
 */
export function oneShotAccuracy(
  distances: ArrayLike<number>,
  groups: ArrayLike<number>,
  ways: number,
): number {
  const m = groups.length;
  let sum = 0;
  for (let i = 0; i < m; i++) {
    let [others, farther] = [0, 0];
    for (let j = 0; j < m; j++) {
      if (j === i || groups[j] !== groups[i]) continue;
      others++;
      if (distances[i * m + j]! > distances[i * m + i]!) farther++;
    }
    if (others < ways - 1) throw new RangeError(`a group of ${others + 1} for ${ways} ways`);
    sum += subsets(farther, ways - 1) / subsets(others, ways - 1);
  }
  return sum / m;
}

/** C(n, k): how many sets of k there are in n. */
export function subsets(n: number, k: number): number {
  let count = 1;
  for (let i = 0; i < k; i++) count *= (n - i) / (k - i);
  return count;
}
