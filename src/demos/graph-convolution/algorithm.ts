/**
 * Graph convolution, and a network of such layers that learns from a few labelled nodes.
 * T. N. Kipf, M. Welling: Semi-Supervised Classification with Graph Convolutional Networks. ICLR 2017,
 * arXiv:1609.02907, sections 2 and 3.
 *
 * A graph of n nodes is its adjacency matrix A `[n, n]`, and H `[n, d]` says d numbers of each node, one node a row.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { normalizeRows, squaredDistances } from '../../numerics/distances.ts';
import { softmaxCrossEntropy } from '../../numerics/losses.ts';

// #region adjacency
/** Â = D̃^-½ Ã D̃^-½ with Ã = A + I, and D̃ the diagonal of Ã's row sums: symmetric a `[n, n]` → `[n, n]`. */
export function normalizedAdjacency(a: Tensor2D): Tensor2D {
  return tf.tidy(() => {
    const withSelf = tf.add<Tensor2D>(a, tf.eye(a.shape[0]));
    const scale = tf.rsqrt(tf.sum<Tensor1D>(withSelf, 1));
    return tf.mul(tf.mul(tf.reshape(scale, [-1, 1]), withSelf), tf.reshape(scale, [1, -1]));
  });
}
// #endregion

// #region convolution
/** One layer before its activation, Â H W: aHat `[n, n]`, h `[n, d]`, w `[d, k]` → `[n, k]`. */
export const graphConvolution = (aHat: Tensor2D, h: Tensor2D, w: Tensor2D): Tensor2D =>
  tf.matMul(aHat, tf.matMul(h, w));
// #endregion

// #region network
/**
 * What every layer makes of x `[n, d]`, the last one's logits `[n, classes]` included: relu between layers, none
 * after the last. With one weight matrix for each layer, two are the network of the paper (its eq. 9).
 */
export function gcn(aHat: Tensor2D, x: Tensor2D, weights: readonly Tensor2D[]): Tensor2D[] {
  const layers: Tensor2D[] = [];
  for (const [l, w] of weights.entries()) {
    const z = graphConvolution(aHat, layers.at(-1) ?? x, w);
    layers.push(l < weights.length - 1 ? tf.relu(z) : z);
  }
  return layers;
}

/** Cross-entropy over the labelled nodes alone (eq. 10, as a mean): `nodes` and their `classes`, int32 `[m]`. */
export const labelledLoss = (logits: Tensor2D, nodes: Tensor1D, classes: Tensor1D): Scalar =>
  softmaxCrossEntropy(tf.gather(logits, nodes), classes);
// #endregion

// #region distance
/**
 * How unlike the nodes are: the mean distance between two of them, each row of h `[n, d]` scaled to length 1, so
 * that only directions count. 0 where all rows point the same way. A scalar; n ≥ 2.
 */
export function meanPairwiseDistance(h: Tensor2D): Scalar {
  return tf.tidy(() => {
    const [n] = h.shape;
    const directions = normalizeRows(h);
    const apart = tf.sqrt(squaredDistances(directions, directions));
    return tf.mul(tf.mean<Scalar>(apart), n / (n - 1));
  });
}
// #endregion
