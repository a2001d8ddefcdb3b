import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { meanSquaredError, softmaxCrossEntropy } from '../../../numerics/losses.ts';
import { isClasses, pick, type Table } from '../shared/table.ts';

/** Mean and standard deviation of each column `[m]`. */
interface Moments {
  mean: Float64Array;
  deviation: Float64Array;
}

/** Of the columns of `[n, m]`; a deviation of 1 in place of 0 for a column that never changes. */
export function moments(rows: Float32Array, m: number): Moments {
  const n = rows.length / m;
  const mean = new Float64Array(m);
  const deviation = new Float64Array(m);
  rows.forEach((value, i) => (mean[i % m]! += value / n));
  rows.forEach((value, i) => (deviation[i % m]! += (value - mean[i % m]!) ** 2 / n));
  return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) || 1) };
}

/** Rows `[n, m]` in units of the deviations, from the means. */
export function standardised(rows: Float32Array, { mean, deviation }: Moments): Float32Array {
  const m = mean.length;
  return rows.map((value, i) => (value - mean[i % m]!) / deviation[i % m]!);
}

/** What a network is to find for the training rows. */
interface Goal {
  /** Class numbers `[n]`, or standardised numbers `[n, 1]`; the caller's to free. */
  targets: Tensor;
  /** How far outputs `[n, outputs]` are from the targets. */
  loss: (outputs: Tensor2D) => Scalar;
  /** Outputs in the table's units; scores of classes stay as they are. */
  unscaled: (outputs: Tensor2D) => Tensor2D;
}

export function goalOf({ target }: Table, train: Int32Array): Goal {
  if (isClasses(target)) {
    const labels = tf.tensor1d(
      Int32Array.from(train, (row) => target.labels[row]!),
      'int32',
    );
    return {
      targets: labels,
      loss: (scores) => softmaxCrossEntropy(scores, labels),
      unscaled: (scores) => scores,
    };
  }
  const numbers = pick({ values: target.numbers, columns: [target] }, train);
  const scale = moments(numbers, 1);
  const targets = tf.tensor2d(standardised(numbers, scale), [train.length, 1]);
  const [mean = 0, deviation = 1] = [scale.mean[0], scale.deviation[0]];
  return {
    targets,
    loss: (found) => meanSquaredError(found, targets),
    unscaled: (found) => tf.add(tf.mul(found, deviation), mean),
  };
}
