import { pairDistances } from '../../../numerics/equal-error.ts';
import { bins, binWidth } from '../shared/thresholds.ts';

/** The verification of all pairs of held-out images by one threshold on their distance. */
export interface Verification {
  /** Of the same and of the different pairs, the share in each interval of distances; the last holds all beyond. */
  same: Float32Array;
  different: Float32Array;
  /** By the share of same pairs that is accepted, 0 … 1 in equal steps: the share of different pairs accepted. */
  roc: Float32Array;
}

const rocSteps = 100;

/** `embeddings` are `[n, d]`; the margin is the unit of the distances. */
export function verify(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
  margin: number,
): Verification {
  const { same, different } = sortedSquares(embeddings, labels);
  return {
    same: sharesIn(same, margin),
    different: sharesIn(different, margin),
    roc: rocOf(same, different),
  };
}

/** The curve alone, for what is not trained. */
export function rocOfEmbedding(embeddings: Float32Array, labels: ArrayLike<number>): Float32Array {
  const { same, different } = sortedSquares(embeddings, labels);
  return rocOf(same, different);
}

function sortedSquares(embeddings: Float32Array, labels: ArrayLike<number>) {
  const { same, different } = pairDistances(embeddings, labels);
  return { same: same.sort(), different: different.sort() };
}

function rocOf(same: Float64Array, different: Float64Array): Float32Array {
  return Float32Array.from({ length: rocSteps + 1 }, (_, step) => {
    if (step === 0) return 0;
    const last = Math.ceil((step / rocSteps) * same.length) - 1;
    return shareUpTo(different, same[last]!);
  });
}

/** The share of sorted values that are at most a bound. */
function shareUpTo(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}

function sharesIn(squares: Float64Array, margin: number): Float32Array {
  const counts = new Float32Array(bins);
  for (const square of squares) {
    const bin = Math.floor(Math.sqrt(square) / (binWidth * margin));
    counts[Math.min(bins - 1, bin)]!++;
  }
  return counts.map((count) => count / squares.length);
}
