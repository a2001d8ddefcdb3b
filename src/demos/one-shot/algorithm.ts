/**
 * One-shot recognition with a Siamese network: learn whether two images show the same character, then recognise
 * characters never seen in training from one example each.
 * G. Koch, R. Zemel, R. Salakhutdinov: Siamese Neural Networks for One-shot Image Recognition. ICML Deep Learning
 * Workshop 2015, section 3 (network and loss) and section 4.3 (one-shot trials).
 *
 * The twins share their weights: z₁ = f(x₁), z₂ = f(x₂). As in the paper, a logistic unit says from their distance
 * how probable it is that the pair is of one character. What differs: the distance here is d = ‖z₁ − z₂‖² with a
 * learned threshold b, p = σ(b − d), where the paper has p = σ(Σⱼ αⱼ |z₁ⱼ − z₂ⱼ|). The last layer of f is linear, so
 * weights αⱼ would only scale its outputs: it learns them itself.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { sigmoidCrossEntropy } from '../../numerics/losses.ts';

// #region verification
/** d of each pair, row by row: `[n, d]`, `[n, d]` → `[n]`. */
export const pairDistances = (z1: Tensor2D, z2: Tensor2D): Tensor1D =>
  tf.sum(tf.square(tf.sub(z1, z2)), 1);

/** p = σ(b − d): how probable it is that a pair at distance d is of one character. Any shape. */
export const sameProbability = <T extends Tensor>(distances: T, threshold: Scalar | number): T =>
  tf.sigmoid(tf.sub(threshold, distances));

/**
 * The mean cross-entropy of p as a prediction of which pairs show one character, from distances `[n]`, y `[n]` (1 the
 * same, 0 different) and the threshold b.
 */
export const verificationLoss = (distances: Tensor1D, same: Tensor1D, threshold: Scalar): Scalar =>
  sigmoidCrossEntropy(tf.sub(threshold, distances), same);
// #endregion

// #region nearest
/**
 * Which example a query is of: the nearest one, which is also the one with the highest p. Of examples equally near
 * the first counts. `distances` `[s]` of the query to one example of each class, NaN where there is none; −1 if there
 * is no example at all.
 */
export function nearestSupport(distances: ArrayLike<number>): number {
  let nearest = -1;
  for (let i = 0; i < distances.length; i++)
    if (distances[i]! < (distances[nearest] ?? Infinity)) nearest = i;
  return nearest;
}
// #endregion
