/**
 * Zero-shot classification by attributes: a class that has no example is recognised by its description.
 * C. H. Lampert, H. Nickisch, S. Harmeling: Learning to detect unseen object classes by between-class attribute
 * transfer. CVPR 2009; Attribute-based classification for zero-shot visual object categorization. PAMI 36(3), 2014.
 * Calibrated stacking: W.-L. Chao, S. Changpinyo, B. Gong, F. Sha: An empirical study and analysis of generalized
 * zero-shot learning for object recognition in the wild. ECCV 2016. Harmonic mean: Y. Xian, B. Schiele, Z. Akata:
 * Zero-shot learning – the good, the bad and the ugly. CVPR 2017.
 *
 * There are a attributes. The signature of a class says of each whether the class has it: 1 or 0.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';

/** Probabilities are kept this far from 0 and 1, so that no logarithm is infinite. */
const least = 1e-6;
const clipped = <T extends Tensor1D | Tensor2D>(p: T): T => tf.clipByValue(p, least, 1 - least);

// #region dap
/**
 * Direct attribute prediction: Σₘ ln p(aₘ = sₘ | x) − ln p(aₘ = sₘ) of every image and class.
 * p(aₘ = 1 | x) `[n, a]`, signatures s `[c, a]`, priors p(aₘ = 1) `[a]` → `[n, c]`.
 */
export function directAttributePrediction(
  probabilities: Tensor2D,
  signatures: Tensor2D,
  priors: Tensor1D,
): Tensor2D {
  const [p, prior] = [clipped(probabilities), clipped(priors)];
  const has = tf.sub<Tensor2D>(tf.log(p), tf.log(prior));
  const lacks = tf.sub<Tensor2D>(tf.log(tf.sub(1, p)), tf.log(tf.sub(1, prior)));
  return tf.add(
    tf.matMul(has, signatures, false, true),
    tf.matMul(lacks, tf.sub<Tensor2D>(1, signatures), false, true),
  );
}
// #endregion

// #region iap
/**
 * Indirect attribute prediction: p(aₘ = 1 | x) as the probabilities of the seen classes that have the attribute, added
 * up. Class probabilities `[n, k]`, the seen classes' signatures `[k, a]` → `[n, a]`.
 */
export const indirectAttributePrediction = (classes: Tensor2D, signatures: Tensor2D): Tensor2D =>
  tf.matMul(classes, signatures);
// #endregion

// #region calibrate
/** Calibrated stacking: γ off the score of every seen class. Scores `[n, c]`, `seen` `[c]` is 1 or 0 → `[n, c]`. */
export const calibrate = (scores: Tensor2D, seen: Tensor1D, gamma: number): Tensor2D =>
  tf.sub(scores, tf.mul(gamma, seen));
// #endregion

// #region harmonic
/** Harmonic mean of the accuracies on seen and on unseen classes: high only if both are; 0 if one of them is 0. */
export const harmonicMean = (seen: number, unseen: number): number =>
  seen + unseen === 0 ? 0 : (2 * seen * unseen) / (seen + unseen);
// #endregion
