/**
 * The contrastive loss of a Siamese network.
 * R. Hadsell, S. Chopra, Y. LeCun: Dimensionality Reduction by Learning an Invariant Mapping. CVPR 2006, section 2.
 *
 * One network f maps both images of a pair: z₁ = f(x₁), z₂ = f(x₂). The pair is a spring between z₁ and z₂. Two
 * images of one class pull each other, two of different classes push each other while they are nearer than the margin.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';

// #region loss
/** The mean over pairs: y d² / 2 + (1 − y) max(0, m − d)² / 2, where y is 1 for two images of one class; all `[n]`. */
export function contrastiveLoss(distance: Tensor1D, same: Tensor1D, margin: number): Scalar {
  const pull = tf.mul(same, tf.square(distance));
  const push = tf.mul(tf.sub(1, same), tf.square(tf.relu(tf.sub(margin, distance))));
  return tf.mean(tf.div(tf.add(pull, push), 2));
}

/** Row by row: `[n, d]`, `[n, d]` → `[n]`. 1e-12 keeps the gradient finite where two points coincide. */
export const distances = (z1: Tensor2D, z2: Tensor2D): Tensor1D =>
  tf.sqrt(tf.add(tf.sum(tf.square(tf.sub(z1, z2)), 1), 1e-12));
// #endregion
