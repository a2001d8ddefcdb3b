/**
 * Triplet loss, and which triplets to learn from.
 * F. Schroff, D. Kalenichenko, J. Philbin: FaceNet. CVPR 2015, arXiv:1503.03832, sections 3.1 and 3.2.
 *
 * A triplet is an anchor a, a positive p of the same class and a negative n of another one. d(x, y) = ‖x − y‖² is
 * the squared Euclidean distance between two embeddings, and α the margin: the network shall learn to put
 *     d(a, p) + α < d(a, n).
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { choice, type Random } from '../../numerics/random.ts';

// #region loss
/** How far each triplet is from what is asked, on average: all three `[n, d]`. */
export function tripletLoss(
  anchor: Tensor2D,
  positive: Tensor2D,
  negative: Tensor2D,
  margin: number,
): Scalar {
  const dAP = squaredDistance(anchor, positive);
  const dAN = squaredDistance(anchor, negative);
  return tf.mean(tf.relu(tf.add(tf.sub(dAP, dAN), margin)));
}

/** Row by row: `[n, d]`, `[n, d]` → `[n]`. */
const squaredDistance = (x: Tensor2D, y: Tensor2D): Tensor1D => tf.sum(tf.square(tf.sub(x, y)), 1);
// #endregion

// #region kinds
export type Kind = 'easy' | 'semi-hard' | 'hard';
export type Strategy = Kind | 'random';

/** What a triplet can teach: nothing any more, a little, or that the negative is nearer than the positive. */
export function kindOf(dAP: number, dAN: number, margin: number): Kind {
  if (dAN >= dAP + margin) return 'easy'; // its loss is zero, and so is its gradient
  return dAN <= dAP ? 'hard' : 'semi-hard';
}
// #endregion

/** Rows of the batch: triplet i is `anchor[i]`, `positive[i]`, `negative[i]`. */
export interface Triplets {
  anchor: Int32Array;
  positive: Int32Array;
  negative: Int32Array;
}

// #region mining
/**
 * One triplet for every pair of the same class in the batch that has a negative of the wanted kind: the nearest
 * one if `hard`, otherwise any. Embeddings `[n, d]` row by row, labels `[n]`; n² distances are computed.
 */
export function mine(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
  strategy: Strategy,
  margin: number,
  random: Random,
): Triplets {
  const n = labels.length;
  const rows = Array.from({ length: n }, (_, i) => i);
  const between = distances(embeddings, n);
  const d = (i: number, j: number) => between[i * n + j]!;
  const found: [anchor: number, positive: number, negative: number][] = [];
  for (const a of rows)
    for (const p of rows) {
      if (p === a || labels[p] !== labels[a]) continue;
      const wanted = (i: number) =>
        labels[i] !== labels[a] &&
        (strategy === 'random' || kindOf(d(a, p), d(a, i), margin) === strategy);
      const negatives = rows.filter(wanted);
      if (negatives.length === 0) continue;
      const nearest = () => negatives.reduce((best, i) => (d(a, i) < d(a, best) ? i : best));
      found.push([a, p, strategy === 'hard' ? nearest() : choice(negatives, random)]);
    }
  const column = (part: 0 | 1 | 2) => Int32Array.from(found, (triplet) => triplet[part]);
  return { anchor: column(0), positive: column(1), negative: column(2) };
}
// #endregion

/** Of all triplets in the batch, the share of each kind. */
export function shares(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
  margin: number,
): Record<Kind, number> {
  const n = labels.length;
  const d = distances(embeddings, n);
  const count = { easy: 0, 'semi-hard': 0, hard: 0 };
  for (let a = 0; a < n; a++)
    for (let p = 0; p < n; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      for (let i = 0; i < n; i++)
        if (labels[i] !== labels[a]) count[kindOf(d[a * n + p]!, d[a * n + i]!, margin)]++;
    }
  const all = count.easy + count['semi-hard'] + count.hard;
  return {
    easy: count.easy / all,
    'semi-hard': count['semi-hard'] / all,
    hard: count.hard / all,
  };
}

/** Squared distance of every row to every other: `[n, d]` → `[n, n]`, both row by row. */
export function distances(embeddings: Float32Array, n: number): Float64Array {
  const dimensions = embeddings.length / n;
  const squares = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let k = 0; k < dimensions; k++) {
        const difference = embeddings[i * dimensions + k]! - embeddings[j * dimensions + k]!;
        sum += difference * difference;
      }
      squares[i * n + j] = squares[j * n + i] = sum;
    }
  return squares;
}
