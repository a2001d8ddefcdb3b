/** Logistic regression: x is `[n, d]`, its labels y `[n, 1]` are 0 or 1; w is `[d, 1]`, b is `[1]`. */
import * as tf from '@tensorflow/tfjs-core';
import { sigmoidCrossEntropy } from '../../src/numerics/losses.ts';

/** Each column of x `[n, d]` minus its mean, in units of its standard deviation. */
export const standardise = (x: tf.Tensor2D): tf.Tensor2D =>
  tf.div(tf.sub(x, tf.mean(x, 0)), tf.sqrt(tf.moments(x, 0).variance));

// #region loss
export const logits = ([w, b]: readonly tf.Tensor[], x: tf.Tensor2D): tf.Tensor =>
  tf.add(tf.matMul(x, w as tf.Tensor2D), b!);
export const loss = (parameters: readonly tf.Tensor[], x: tf.Tensor2D, y: tf.Tensor2D): tf.Scalar =>
  sigmoidCrossEntropy(logits(parameters, x), y);
// #endregion
