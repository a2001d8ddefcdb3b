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
  const { same, different } = pairDistances(embeddings, labels);
  return {
    same: sharesIn(same, margin),
    different: sharesIn(different, margin),
    roc: rocOf(same, different),
  };
}

/** The curve alone, for what is not trained. */
export function rocOfEmbedding(embeddings: Float32Array, labels: ArrayLike<number>): Float32Array {
  const { same, different } = pairDistances(embeddings, labels);
  return rocOf(same, different);
}

/** Both are squares, whose order is that of the distances. */
function rocOf(same: Float64Array, different: Float64Array): Float32Array {
  same.sort();
  const bounds = Float64Array.from(
    { length: rocSteps },
    (_, step) => same[Math.ceil(((step + 1) / rocSteps) * same.length) - 1]!,
  );
  // Counted by the first bound that accepts them: ten times as many pairs are not worth sorting.
  const counts = new Float64Array(rocSteps + 1);
  for (const square of different) counts[firstNotBelow(bounds, square)]!++;
  const roc = new Float32Array(rocSteps + 1);
  let accepted = 0;
  for (let step = 0; step < rocSteps; step++) {
    accepted += counts[step]!;
    roc[step + 1] = accepted / different.length;
  }
  return roc;
}

/** The index of the first of the sorted bounds that is not below a value, or their number. */
function firstNotBelow(bounds: Float64Array, value: number): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharesIn(squares: Float64Array, margin: number): Float32Array {
  const counts = new Float32Array(bins);
  for (const square of squares) {
    const bin = Math.floor(Math.sqrt(square) / (binWidth * margin));
    counts[Math.min(bins - 1, bin)]!++;
  }
  return counts.map((count) => count / squares.length);
}
