import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { isClasses, pick, type Table } from '../shared/table.ts';

/** Between the table's units and the network's: mean 0 and standard deviation 1 over the training rows. */
export function scaling(table: Table, train: Int32Array) {
  const { target, columns } = table;
  const m = columns.length;
  const inputs = moments(pick(table, train), m);
  const goal = isClasses(target)
    ? undefined
    : moments(
        Float32Array.from(train, (row) => target.numbers[row]!),
        1,
      );
  return {
    /** Rows `[n, m]` as the network sees them. */
    inputs: (rows: Float32Array): Tensor2D =>
      tf.tensor2d(
        rows.map((value, i) => (value - inputs.mean[i % m]!) / inputs.deviation[i % m]!),
        [rows.length / m, m],
      ),
    /** What is to be found for these rows: class numbers `[n]`, or scaled numbers `[n, 1]`. */
    targets: (rows: Int32Array): Tensor =>
      isClasses(target)
        ? tf.tensor1d(
            Int32Array.from(rows, (row) => target.labels[row]!),
            'int32',
          )
        : tf.tensor2d(
            Float32Array.from(
              rows,
              (row) => (target.numbers[row]! - goal!.mean[0]!) / goal!.deviation[0]!,
            ),
            [rows.length, 1],
          ),
    /** Numbers that the network found, in the table's units; scores of classes stay as they are. */
    unscaled: (z: Tensor2D): Tensor2D =>
      goal ? tf.add(tf.mul(z, goal.deviation[0]!), goal.mean[0]!) : z,
  };
}

/** Mean and standard deviation of each column of `[n, m]`; 1 in place of 0 for a column that never changes. */
function moments(rows: Float32Array, m: number): { mean: Float64Array; deviation: Float64Array } {
  const n = rows.length / m;
  const mean = new Float64Array(m);
  const deviation = new Float64Array(m);
  rows.forEach((value, i) => (mean[i % m]! += value / n));
  rows.forEach((value, i) => (deviation[i % m]! += (value - mean[i % m]!) ** 2 / n));
  return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) || 1) };
}
