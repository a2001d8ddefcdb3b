/**
 * Triplet loss, and which triplets to learn from; what several techniques share.
 * F. Schroff, D. Kalenichenko, J. Philbin: FaceNet. CVPR 2015, arXiv:1503.03832, sections 3.1 and 3.2.
 *
 * A triplet is an anchor a, a positive p of the same class and a negative n of another one. With the distance
 * d(x, y) of two embeddings, squared in the paper, and the margin α, the network is to learn
 *     d(a, p) + α < d(a, n).
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { type Distance, type Kind, kindOf } from './one-triplet.ts';
import { integer, type Random } from './random.ts';

// #region loss
/** By how much each triplet misses the margin: all three `[n, d]` → `[n]`. */
export const tripletLosses = (
  anchor: Tensor2D,
  positive: Tensor2D,
  negative: Tensor2D,
  margin: number,
  d = squaredDistance,
): Tensor1D => tf.relu(tf.add(tf.sub(d(anchor, positive), d(anchor, negative)), margin));

/** The same on average. */
export const tripletLoss = (...triplets: Parameters<typeof tripletLosses>): Scalar =>
  tf.mean(tripletLosses(...triplets));

/** Row by row: `[n, d]`, `[n, d]` → `[n]`. */
export const squaredDistance = (x: Tensor2D, y: Tensor2D): Tensor1D =>
  tf.sum(tf.square(tf.sub(x, y)), 1);
// #endregion

/** The distance itself; 1e-12 under the root keeps the gradient finite where two points coincide. */
export const plainDistance = (x: Tensor2D, y: Tensor2D): Tensor1D =>
  tf.sqrt(tf.add(squaredDistance(x, y), 1e-12));

/** Which negatives to take: any of a kind, of the hard ones the nearest, or any at all. */
export type Strategy = Kind | 'hardest' | 'random';

/** Rows of the batch: triplet i is `anchor[i]`, `positive[i]`, `negative[i]`. */
export interface Triplets {
  anchor: Int32Array;
  positive: Int32Array;
  negative: Int32Array;
}

// #region mining
/**
 * One triplet for every pair of the same class in the batch that has a negative of the wanted kind. `between` are
 * the distances of all rows of the batch, `[n, n]`, labels `[n]`.
 */
export function mine(
  between: Float64Array,
  labels: ArrayLike<number>,
  strategy: Strategy,
  margin: number,
  random: Random,
): Triplets {
  const n = labels.length;
  const kind = strategy === 'hardest' ? 'hard' : strategy;
  const found: [anchor: number, positive: number, negative: number][] = [];
  const wanted = new Int32Array(n);
  for (let a = 0; a < n; a++)
    for (let p = 0; p < n; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      const dAP = between[a * n + p]!;
      let count = 0;
      let nearest = -1;
      for (let i = 0; i < n; i++) {
        const dAN = between[a * n + i]!;
        if (labels[i] === labels[a] || (kind !== 'random' && kindOf(dAP, dAN, margin) !== kind))
          continue;
        wanted[count++] = i;
        if (nearest < 0 || dAN < between[a * n + nearest]!) nearest = i;
      }
      if (count === 0) continue;
      found.push([a, p, strategy === 'hardest' ? nearest : wanted[integer(random, count)]!]);
    }
  const column = (part: 0 | 1 | 2) => Int32Array.from(found, (triplet) => triplet[part]);
  return { anchor: column(0), positive: column(1), negative: column(2) };
}
// #endregion

/** Of all triplets in the batch, the share of each kind; `between` as for `mine`. */
export function shares(
  between: Float64Array,
  labels: ArrayLike<number>,
  margin: number,
): Record<Kind, number> {
  const n = labels.length;
  const count = { easy: 0, 'semi-hard': 0, hard: 0 };
  for (let a = 0; a < n; a++)
    for (let p = 0; p < n; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      for (let i = 0; i < n; i++)
        if (labels[i] !== labels[a])
          count[kindOf(between[a * n + p]!, between[a * n + i]!, margin)]++;
    }
  const all = count.easy + count['semi-hard'] + count.hard;
  return {
    easy: count.easy / all,
    'semi-hard': count['semi-hard'] / all,
    hard: count.hard / all,
  };
}

/** The distance of every row to every other: `[n, d]` → `[n, n]`, both row by row. */
export function distances(
  embeddings: Float32Array,
  n: number,
  distance: Distance = 'squared',
): Float64Array {
  const dimensions = embeddings.length / n;
  const between = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let k = 0; k < dimensions; k++) {
        const difference = embeddings[i * dimensions + k]! - embeddings[j * dimensions + k]!;
        sum += difference * difference;
      }
      between[i * n + j] = between[j * n + i] = distance === 'squared' ? sum : Math.sqrt(sum);
    }
  return between;
}
