/**
 * Contrastive learning without labels (SimCLR), and two measures of what it makes of the sphere.
 * T. Chen, S. Kornblith, M. Norouzi, G. Hinton: A Simple Framework for Contrastive Learning of Visual
 * Representations. ICML 2020, arXiv:2002.05709, section 2.1 and equation 1.
 * T. Wang, P. Isola: Understanding Contrastive Representation Learning through Alignment and Uniformity on the
 * Hypersphere. ICML 2020, arXiv:2005.10242, section 4.
 *
 * Row i of z1 and row i of z2 are the embeddings of two random views of the same image: a positive pair. All
 * other rows of both are its negatives.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor2D } from '@tensorflow/tfjs-core';
import { normalizeRows } from '../../numerics/distances.ts';
import { softmaxCrossEntropy } from '../../numerics/losses.ts';

/** In place of a view's similarity to itself: its share of the softmax is 0 exactly. */
const never = -1e9;

// #region loss
/**
 * NT-Xent: the cross-entropy of picking each view’s partner out of the other 2n − 1 views by cosine similarity over the
 * temperature τ. z1 and z2 `[n, d]` of any lengths; mean over the views.
 */
export function ntXent(z1: Tensor2D, z2: Tensor2D, temperature: number): Scalar {
  const n = z1.shape[0];
  const z = normalizeRows(tf.concat([z1, z2], 0));
  const similarities: Tensor2D = tf.div(tf.matMul(z, z, false, true), temperature);
  const itself = tf.mul(tf.eye(2 * n), never);
  const partner = tf.tensor1d(
    Int32Array.from({ length: 2 * n }, (_, i) => (i + n) % (2 * n)),
    'int32',
  );
  return softmaxCrossEntropy(tf.add(similarities, itself), partner);
}
// #endregion

// #region measures
/** Mean squared distance between the two views of an image, on the unit sphere: `[n, d]`, 0 to 4, less is closer. */
export function alignment(z1: Tensor2D, z2: Tensor2D): Scalar {
  const apart = tf.sub(normalizeRows(z1), normalizeRows(z2));
  return tf.mean(tf.sum(tf.square(apart), 1));
}

/** Mean squared distance between views of different images: the scale on which an alignment is small or large. */
export function separation(z1: Tensor2D, z2: Tensor2D): Scalar {
  const n = z1.shape[0];
  const [a, b] = [normalizeRows(z1), normalizeRows(z2)];
  // On the unit sphere d² = 2 − 2 cos.
  const squared = tf.sub(2, tf.mul(2, tf.matMul(a, b, false, true)));
  return tf.div(tf.sum(tf.mul(squared, tf.sub(1, tf.eye(n)))), n * (n - 1));
}

/**
 * ln of the mean of exp(−2 d²) over all pairs of different rows of `[n, d]`, on the unit sphere: 0 where all have
 * fallen into one point, and the lower, the more evenly they are spread.
 */
export function uniformity(z: Tensor2D): Scalar {
  const n = z.shape[0];
  const unit = normalizeRows(z);
  const squared = tf.sub(2, tf.mul(2, tf.matMul(unit, unit, false, true)));
  const kernel = tf.mul(tf.exp(tf.mul(-2, squared)), tf.sub(1, tf.eye(n)));
  return tf.log(tf.div(tf.sum(kernel), n * (n - 1)));
}
// #endregion
