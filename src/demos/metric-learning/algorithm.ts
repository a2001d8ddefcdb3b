/**
 * Five ways to measure a distance, and neighbourhood components analysis, which learns one.
 * J. Goldberger, S. Roweis, G. Hinton, R. Salakhutdinov: Neighbourhood components analysis. NeurIPS 2004.
 *
 * A distance here compares two matrices row by row, `[n, d]` and `[n, d]` → `[n]`. A matrix of one row, `[1, d]`, is
 * compared with every row of the other.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { normalizeRows, squaredDistances } from '../../numerics/distances.ts';

// #region distances
/** √Σ (xⱼ − yⱼ)². */
export const euclidean = (x: Tensor2D, y: Tensor2D): Tensor1D =>
  tf.sqrt(tf.sum(tf.square(tf.sub(x, y)), 1));

/** Σ |xⱼ − yⱼ|. */
export const manhattan = (x: Tensor2D, y: Tensor2D): Tensor1D => tf.sum(tf.abs(tf.sub(x, y)), 1);

/** 1 − the cosine of the angle between x and y: 0 for the same direction, 2 for opposite ones. */
export const cosine = (x: Tensor2D, y: Tensor2D): Tensor1D =>
  tf.sub<Tensor1D>(1, tf.sum(tf.mul(normalizeRows(x), normalizeRows(y)), 1));

/** The share of the d features in which x and y differ; for features that are 0 or 1. */
export const hamming = (x: Tensor2D, y: Tensor2D): Tensor1D =>
  tf.mean(tf.cast(tf.notEqual(x, y), 'float32'), 1);

/** √((x − y)ᵀ M (x − y)), M symmetric `[d, d]` without negative eigenvalues. */
export function mahalanobis(x: Tensor2D, y: Tensor2D, m: Tensor2D): Tensor1D {
  const difference = tf.sub<Tensor2D>(x, y);
  const square = tf.sum<Tensor1D>(tf.mul(tf.matMul(difference, m), difference), 1);
  return tf.sqrt(tf.relu(square)); // rounding can bring a zero just below zero
}
// #endregion

// #region loss
/**
 * The share of rows that stochastic nearest neighbours get wrong when every row is left out in turn: x `[n, d]`,
 * class numbers `[n]`, the map a `[k, d]`. Row i picks row j as its neighbour with probability pᵢⱼ.
 */
export function ncaLoss(x: Tensor2D, labels: Tensor1D, a: Tensor2D): Scalar {
  const mapped = tf.matMul<Tensor2D>(x, a, false, true); // [n, k]
  const itself = tf.mul(tf.eye(labels.size), -1e9); // no row picks itself
  const p = tf.softmax(tf.sub(itself, squaredDistances(mapped, mapped)));
  const apart = tf.squaredDifference(tf.reshape(labels, [-1, 1]), tf.reshape(labels, [1, -1]));
  const same = tf.relu(tf.sub(1, apart)); // 1 where the class numbers are equal, else 0
  const right = tf.sum(tf.mul(p, same), 1); // pᵢ
  return tf.sub(1, tf.mean(right));
}
// #endregion

// #region metric
/** M = AᵀA: the learned distance is `mahalanobis` with this matrix, and Euclidean after the map. */
export const metricOf = (a: Tensor2D): Tensor2D => tf.matMul(a, a, true, false);
// #endregion
