/** Logistic regression by gradient descent on the mean cross-entropy. */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { sigmoidCrossEntropy } from '../../src/numerics/losses.ts';

// #region loss
/** Of x `[n, 2]` with labels y `[n, 1]`, 0 or 1; `w` is `[2, 1]`, `b` is `[1]`. */
export const loss = ([w, b]: Tensor[], x: Tensor2D, y: Tensor2D): Scalar =>
  sigmoidCrossEntropy(tf.add(tf.matMul(x, w as Tensor2D), b!), y);
// #endregion
