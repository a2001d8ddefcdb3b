/**
 * Relational graph convolution: one set of weights for each relation.
 * M. Schlichtkrull, T. N. Kipf, P. Bloem, R. van den Berg, I. Titov, M. Welling: Modeling Relational Data with Graph
 * Convolutional Networks. ESWC 2018, arXiv:1703.06103, equation 2 with c_{i,r} = |N_i^r|.
 *
 * Node i has the features h_i and, for each relation r, a set of neighbours N_i^r. Its next features are the sum of
 * its own message and, for each relation, the mean of its neighbours' messages:
 *     h_i' = σ( W_0 h_i + Σ_r 1/|N_i^r| Σ_{j ∈ N_i^r} W_r h_j )
 * Relations have a direction: for messages along an edge in both directions, give its inverse as a relation of its own.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';

// #region convolution
/**
 * The sum above before σ. Features h `[n, d]`; for each relation an adjacency matrix `[n, n]` whose row i marks the
 * neighbours of node i with 1, and weights `[d, k]`; w0 `[d, k]` for the node itself. → `[n, k]`
 */
export function relationalConvolution(
  h: Tensor2D,
  adjacency: readonly Tensor2D[],
  w: readonly Tensor2D[],
  w0: Tensor2D,
): Tensor2D {
  const own: Tensor2D = tf.matMul(h, w0);
  return adjacency.reduce((sum, a, r) => tf.add(sum, relationTerm(h, a, w[r]!)), own);
}

/** What one relation adds: the mean of the neighbours' messages W_r h_j, zero where there are none. → `[n, k]` */
export function relationTerm(h: Tensor2D, adjacency: Tensor2D, w: Tensor2D): Tensor2D {
  const messages = tf.matMul(h, w); // one a node, before they are sent
  const count = tf.sum(adjacency, 1, true); // |N_i^r|
  return tf.div(tf.matMul(adjacency, messages), tf.maximum(count, 1));
}
// #endregion
