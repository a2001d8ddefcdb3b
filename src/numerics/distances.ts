import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';

/** Squared length of each row: `[n, d] → [n]`. */
export const squaredNorms = (a: Tensor2D): Tensor1D => tf.sum(tf.square(a), -1);

/**
 * Squared Euclidean distance of every row of a `[n, d]` to every row of b `[m, d]`: `[n, m]`, as
 * |a|² − 2 a·b + |b|². Rounding can leave equal rows a hair apart, never below zero.
 */
export const squaredDistances = (a: Tensor2D, b: Tensor2D): Tensor2D =>
  tf.relu(
    tf.add(
      tf.sub(tf.reshape(squaredNorms(a), [-1, 1]), tf.mul(2, tf.matMul(a, b, false, true))),
      tf.reshape(squaredNorms(b), [1, -1]),
    ),
  );

/** Each row scaled to length 1: `[n, d] → [n, d]`. A zero row stays zero. */
export const normalizeRows = (a: Tensor2D): Tensor2D =>
  tf.div(a, tf.sqrt(tf.add(tf.reshape(squaredNorms(a), [-1, 1]), 1e-12)));

/** Cosine of the angle between every row of a `[n, d]` and every row of b `[m, d]`: `[n, m]`. */
export const cosines = (a: Tensor2D, b: Tensor2D): Tensor2D =>
  tf.matMul(normalizeRows(a), normalizeRows(b), false, true);
