/**
 * Self-training with pseudo-labels: a classifier labels the examples of which it is confident, and learns from these
 * labels as if they were true. D.-H. Lee: Pseudo-Label: The Simple and Efficient Semi-Supervised Learning Method for
 * Deep Neural Networks. ICML 2013 workshop on challenges in representation learning.
 *
 * In rounds, with the class means as classifier, it is the older form of H. J. Scudder (1965) and D. Yarowsky (1995).
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { squaredDistances } from '../../numerics/distances.ts';
import { softmaxCrossEntropy } from '../../numerics/losses.ts';

export { normalizeClassMass, propagateLabels } from '../../numerics/label-propagation.ts';
export { nearestRowsOf, neighbourGraph } from '../../numerics/neighbour-graph.ts';

// #region pseudo-labels
/** Rows that got a pseudo-label, in rising order, and the class that each of them got. */
export interface PseudoLabels {
  index: Int32Array;
  label: Int32Array;
}

/**
 * The rows of probabilities `[n, c]` whose largest is at least the threshold, each with the class that it belongs to
 * (Lee 2013, section 2.4; the paper takes all rows, which is threshold 0).
 */
export function pseudoLabels(probabilities: Tensor2D, threshold: number): PseudoLabels {
  const highest = tf.tidy(() => tf.max(probabilities, 1).dataSync());
  const best = tf.tidy(() => tf.argMax(probabilities, 1).dataSync());
  const index = Int32Array.from(highest.keys()).filter((row) => highest[row]! >= threshold);
  return { index, label: index.map((row) => best[row]!) };
}
// #endregion

// #region round
/** The mean of the rows of each class: x `[n, d]`, label int32 `[n]` → `[classes, d]`. No class may be empty. */
export function prototypes(x: Tensor2D, label: Tensor1D, classes: number): Tensor2D {
  return tf.tidy(() => {
    const member = tf.cast(tf.oneHot(label, classes), 'float32') as Tensor2D;
    return tf.div(tf.matMul(member, x, true), tf.reshape(tf.sum(member, 0), [-1, 1]));
  });
}

/** Softmax of −‖x − c‖² for every row of x and every prototype c: `[n, d]`, `[classes, d]` → `[n, classes]`. */
export const prototypeProbabilities = (x: Tensor2D, c: Tensor2D): Tensor2D =>
  tf.tidy(() => tf.softmax(tf.neg(squaredDistances(x, c))));

/**
 * One round: the prototypes c label the unlabelled rows `[u, d]` of which they are confident; the next prototypes are
 * the means over these and the labelled rows `[l, d]`, whose classes `given` never change. The caller disposes `next`.
 */
export function selfTrainingRound(
  { labelled, unlabelled }: { labelled: Tensor2D; unlabelled: Tensor2D },
  given: Int32Array,
  c: Tensor2D,
  threshold: number,
): { pseudo: PseudoLabels; next: Tensor2D } {
  const p = prototypeProbabilities(unlabelled, c);
  const pseudo = pseudoLabels(p, threshold);
  p.dispose();
  const next = tf.tidy(() => {
    const taken = tf.gather(unlabelled, tf.tensor1d(pseudo.index, 'int32'));
    const label = tf.tensor1d(Int32Array.of(...given, ...pseudo.label), 'int32');
    const rows = pseudo.index.length > 0 ? tf.concat2d([labelled, taken], 0) : labelled;
    return prototypes(rows, label, c.shape[0]);
  });
  return { pseudo, next };
}
// #endregion

// #region loss
/** α of step t: 0 until `from`, then rising evenly to `most` at `to` (Lee 2013, section 2.4). */
export const pseudoWeight = (
  t: number,
  { from, to, most }: { from: number; to: number; most: number },
): number => most * Math.min(1, Math.max(0, (t - from) / (to - from)));

/**
 * Cross-entropy of the labelled rows plus α times that of the pseudo-labelled ones (Lee 2013, section 2.4). Logits
 * `[l, c]` and `[u, c]`, given int32 `[l]`. Rows without a pseudo-label count as zero in the mean over all u, as in
 * FixMatch (Sohn 2020).
 */
export function selfTrainingLoss(
  { labelled, unlabelled }: { labelled: Tensor2D; unlabelled: Tensor2D },
  given: Tensor1D,
  { index, label }: PseudoLabels,
  alpha: number,
): Scalar {
  const supervised = softmaxCrossEntropy(labelled, given);
  if (index.length === 0 || alpha === 0) return supervised;
  const taken = tf.gather(unlabelled, tf.tensor1d(index, 'int32'));
  const share = index.length / unlabelled.shape[0];
  const own = softmaxCrossEntropy(taken, tf.tensor1d(label, 'int32'));
  return tf.add(supervised, tf.mul(alpha * share, own));
}
// #endregion
