import * as tf from '@tensorflow/tfjs-core';
import type { Table } from '../../../datasets/tools/table.ts';
import { eigen } from '../../../numerics/matrices.ts';
import { moments, standardised, type Reals } from '../../../numerics/standardise.ts';
import type { Bowls } from '../algorithm.ts';

/**
 * Real tasks: each column of a table predicted from all others by linear regression, starting at weights 0. In
 * coordinates along the principal axes of the inputs, half the mean squared error above its minimum is a bowl, and it
 * is scaled so that its steepest curvature is 1, without changing any loss. For m columns: `[m, m − 1]`. The caller
 * disposes the tasks.
 */
export function regressionsOf({ values, columns }: Table): Bowls {
  const m = columns.length;
  const correlations = correlationsOf(values, m);
  const bowls = columns.map((_, target) => bowlOf(correlations, m, target));
  return {
    curvature: tf.tensor2d(bowls.map(({ curvature }) => curvature)),
    start: tf.tensor2d(bowls.map(({ start }) => start)),
  };
}

/** Mean products of the standardised columns, `[m, m]`. */
function correlationsOf(values: Reals, m: number): Float64Array {
  const rows = standardised(values, moments(values, m));
  const n = rows.length / m;
  const sums = new Float64Array(m * m);
  for (let row = 0; row < n; row++)
    for (let i = 0; i < m; i++)
      for (let j = 0; j < m; j++) sums[i * m + j]! += (rows[row * m + i]! * rows[row * m + j]!) / n;
  return sums;
}

/** The bowl of one target: where weights 0 lie from its minimum, along each principal axis. */
function bowlOf(correlations: Float64Array, m: number, target: number) {
  const others = Array.from({ length: m }, (_, i) => i).filter((i) => i !== target);
  const between = (i: number, j: number) => correlations[i * m + j]!;
  const inputs = Float64Array.from(others.flatMap((i) => others.map((j) => between(i, j))));
  const axes = eigen(inputs, m - 1);
  const steepest = axes.values[0]!;
  const alongAxis = (axis: number) =>
    others.reduce((sum, i, k) => sum + axes.vectors[axis * (m - 1) + k]! * between(i, target), 0);
  return {
    curvature: Array.from(axes.values, (value) => value / steepest),
    start: Array.from(
      axes.values,
      (value, axis) => (-Math.sqrt(steepest) * alongAxis(axis)) / value,
    ),
  };
}
