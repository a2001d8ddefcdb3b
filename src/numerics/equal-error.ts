/**
 * Equal error rate of verification. Two points are accepted as the same class if they are at most a threshold apart,
 * one threshold for all pairs. The rate is taken at the threshold at which as large a share of the pairs of one class
 * is rejected as of the pairs of two classes is accepted: 0 at best, 0.5 by chance. Embeddings `[n, d]` row by row.
 * O(n² d). NaN unless there are pairs of both kinds.
 */
export function equalErrorRate(embeddings: ArrayLike<number>, labels: ArrayLike<number>): number {
  const { same, different } = pairDistances(embeddings, labels);
  if (same.length === 0 || different.length === 0) return NaN;
  same.sort();
  const rejected = (threshold: number) =>
    1 - (same.findLastIndex((apart) => apart <= threshold) + 1) / same.length;
  // Bisection over the pairs of one class, for the first distance at which accepted ≥ rejected. Pairs of two classes
  // before `from` are accepted by then, those after `to` are not.
  let [low, high] = [0, same.length - 1];
  let [from, to] = [0, different.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const accepted = partition(different, from, to, same[middle]!);
    if (accepted / different.length >= rejected(same[middle]!)) [high, to] = [middle, accepted];
    else [low, from] = [middle + 1, accepted];
  }
  const accepted = partition(different, from, to, same[low]!);
  return (accepted / different.length + rejected(same[low]!)) / 2;
}

/** Moves the values that are at most the threshold to the front of the range; returns where the others begin. */
function partition(values: Float64Array, from: number, to: number, threshold: number): number {
  let end = from;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    if (value > threshold) continue;
    values[i] = values[end]!;
    values[end++] = value;
  }
  return end;
}

/** Squared distances, whose order is that of the distances, of the pairs of one class and of two. */
export function pairDistances(embeddings: ArrayLike<number>, labels: ArrayLike<number>) {
  const n = labels.length;
  const d = embeddings.length / n;
  const pairs = (n * (n - 1)) / 2;
  const same = new Float64Array(pairs);
  const different = new Float64Array(pairs);
  let [sames, differents] = [0, 0];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      let square = 0;
      for (let k = 0; k < d; k++) {
        const difference = embeddings[i * d + k]! - embeddings[j * d + k]!;
        square += difference * difference;
      }
      if (labels[i] === labels[j]) same[sames++] = square;
      else different[differents++] = square;
    }
  return { same: same.subarray(0, sames), different: different.subarray(0, differents) };
}
