/** Losses, each the mean over the batch as a scalar, differentiable in its first argument. */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-core';

/** Against class numbers (int32 `[n]`) or distributions `[n, classes]`, for logits `[n, classes]`. */
export { softmaxCrossEntropy } from './kernels/index.ts';

/** Cross-entropy of sigmoid(logits) against targets in 0…1 of the same shape. */
export const sigmoidCrossEntropy = (logits: Tensor, targets: Tensor): Scalar =>
  // −t log σ(z) − (1−t) log(1−σ(z)) = max(z, 0) − z t + log(1 + e^−|z|)
  tf.mean(
    tf.add(
      tf.sub(tf.relu(logits), tf.mul(logits, targets)),
      tf.log(tf.add(1, tf.exp(tf.neg(tf.abs(logits))))),
    ),
  );

/** Mean of the squared differences over all entries. */
export const meanSquaredError = (predictions: Tensor, targets: Tensor): Scalar =>
  tf.mean(tf.squaredDifference(predictions, targets));

/** Share of rows whose largest logit is the label's: plain numbers, nothing to differentiate. */
export function accuracy(logits: Tensor2D, labels: ArrayLike<number>): number {
  const guesses = tf.tidy(() => tf.argMax(logits, -1).dataSync());
  let hits = 0;
  for (let i = 0; i < labels.length; i++) if (guesses[i] === labels[i]) hits++;
  return hits / labels.length;
}
