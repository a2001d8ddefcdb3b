/** Losses, each the mean over the batch as a scalar, differentiable in its first argument. */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';

/** The largest entry of each row, `[n, 1]`, as a constant: no gradient flows through it. */
const rowMax = tf.customGrad((logits: Tensor | ((tensors: Tensor[]) => void)) => {
  const x = logits as Tensor2D;
  return { value: tf.max(x, -1, true), gradFunc: (_: Tensor) => tf.zerosLike(x) };
}) as (logits: Tensor2D) => Tensor2D;

/** log softmax of each row: `[n, classes] → [n, classes]`. */
export function logSoftmax(logits: Tensor2D): Tensor2D {
  const shifted = tf.sub(logits, rowMax(logits)); // so that exp cannot overflow
  return tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), -1, true)));
}

/** Cross-entropy of softmax(logits `[n, classes]`) against a distribution per row, `[n, classes]`. */
export const crossEntropy = (logits: Tensor2D, targets: Tensor2D): Scalar =>
  tf.mean(tf.neg(tf.sum(tf.mul(targets, logSoftmax(logits)), -1)));

/** Cross-entropy of softmax(logits `[n, classes]`) against class numbers, int32 `[n]`. */
export const softmaxCrossEntropy = (logits: Tensor2D, labels: Tensor1D): Scalar =>
  crossEntropy(logits, tf.oneHot(labels, logits.shape[1]) as Tensor2D);

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
