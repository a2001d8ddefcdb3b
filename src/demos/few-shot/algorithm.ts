/**
 * Prototypical networks: a class is the mean of its few embedded examples, a query belongs to the nearest mean.
 * J. Snell, K. Swersky, R. Zemel: Prototypical Networks for Few-shot Learning. NeurIPS 2017, section 2.2 and
 * algorithm 1.
 *
 * An episode has n classes with k support examples each, and queries of the same classes. f has embedded all of them
 * in d numbers. The distance is the squared Euclidean one, as the paper recommends.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Rank, Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { squaredDistances } from '../../numerics/distances.ts';
import { softmaxCrossEntropy } from '../../numerics/losses.ts';

// #region prototypes
/** c of each class: the mean of its k rows. Class after class: `[n·k, d] → [n, d]`. */
export const prototypes = (support: Tensor2D, n: number, k: number): Tensor2D =>
  tf.mean(tf.reshape<Rank.R3>(support, [n, k, support.shape[1]]), 1);

/** −‖z − c‖² of every query to every prototype: `[q, d]`, `[n, d]` → `[q, n]`. */
export const prototypeLogits = (query: Tensor2D, prototypes: Tensor2D): Tensor2D =>
  tf.neg(squaredDistances(query, prototypes));
// #endregion

// #region loss
/**
 * −ln p(y | x), averaged over the queries, where p is the softmax of the logits. Embeddings `[n·k, d]` and `[q, d]`, the
 * queries' classes y `[q]`.
 */
export function episodeLoss(
  support: Tensor2D,
  query: Tensor2D,
  { y, n, k }: { y: Tensor1D; n: number; k: number },
): Scalar {
  const logits = prototypeLogits(query, prototypes(support, n, k));
  return softmaxCrossEntropy(logits, y);
}
// #endregion
