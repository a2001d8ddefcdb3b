/**
 * Recall@1: the share of points whose nearest other point has their label. Embeddings `[n, d]` row by row; of
 * points equally near the first counts. O(n² d).
 */
export function recallAt1(embeddings: ArrayLike<number>, labels: ArrayLike<number>): number {
  const n = labels.length;
  const d = embeddings.length / n;
  let hits = 0;
  for (let i = 0; i < n; i++) {
    const nearest = nearestOther(embeddings, i, n, d);
    if (nearest >= 0 && labels[nearest] === labels[i]) hits++;
  }
  return hits / n;
}

/** The row nearest to row i, or −1 if none is at a distance that is a number. */
function nearestOther(embeddings: ArrayLike<number>, i: number, n: number, d: number): number {
  let nearest = -1;
  let least = Infinity;
  for (let j = 0; j < n; j++) {
    if (j === i) continue;
    let distance = 0;
    for (let k = 0; k < d; k++) {
      const difference = embeddings[i * d + k]! - embeddings[j * d + k]!;
      distance += difference * difference;
    }
    if (distance < least) [nearest, least] = [j, distance];
  }
  return nearest;
}

/** Root of the mean squared distance to the centre: near 0 when everything has collapsed into one point. */
export function spreadOf(embeddings: ArrayLike<number>, d: number): number {
  const n = embeddings.length / d;
  let sum = 0;
  for (let k = 0; k < d; k++) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += embeddings[i * d + k]! / n;
    for (let i = 0; i < n; i++) {
      const difference = embeddings[i * d + k]! - mean;
      sum += difference * difference;
    }
  }
  return Math.sqrt(sum / n);
}
