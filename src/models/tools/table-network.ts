/** A network that learns a table: its classes, or its number. */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { featuresOf, isClasses, type AnyTable } from '../../datasets/tools/table.ts';
import { argMax } from '../../numerics/arg-max.ts';
import { denseParameters, mlp } from '../../numerics/layers.ts';
import { meanSquaredError, softmaxCrossEntropy } from '../../numerics/losses.ts';
import { adam } from '../../numerics/optimisers.ts';
import { rSquared } from '../../numerics/r-squared.ts';
import type { Random } from '../../numerics/random.ts';
import { moments, standardised, type Reals } from '../../numerics/standardise.ts';
import { trainable } from '../../numerics/trainable.ts';

/** Weights and bias of the hidden layer, then of the last one. */
type Layers = readonly [w1: Tensor2D, b1: Tensor1D, w2: Tensor2D, b2: Tensor1D];

export interface TableNetworkOptions {
  /** The rows to learn from. */
  train: Int32Array;
  /** Units of the hidden layer. */
  hidden: number;
  random: Random;
}

/** One hidden layer of relu units over standardised columns; He's initial weights, Adam. */
export function tableNetwork(table: AnyTable, { train, hidden, random }: TableNetworkOptions) {
  const m = table.columns.length;
  const outputs = isClasses(table.target) ? table.target.classes.length : 1;
  const rows = featuresOf(table, train);
  const scale = moments(rows, m);
  /** Rows `[n, m]` in the table's units, as the network sees them. */
  const inputs = (from: Reals): Tensor2D =>
    tf.tensor2d(standardised(from, scale).map(within), [from.length / m, m]);
  const training = trainable(
    [
      ...denseParameters(m, hidden, random, 'he'),
      ...denseParameters(hidden, outputs, random, 'he'),
    ],
    adam(),
  );
  const x = inputs(rows);
  const { targets, loss, inUnits } = goalOf(table, train);
  return {
    table,
    hidden,
    /** How many numbers it answers with: one for each class, or 1. */
    outputs,
    inputs,
    inUnits,
    get layers(): Layers {
      return training.parameters;
    },
    /** One step on all training rows; returns the loss before it. */
    learn: (rate: number): number =>
      training.minimise((parameters) => loss(mlp(x, parameters)), rate),
    dispose: (): void => {
      training.dispose();
      tf.dispose([x, targets]);
    },
  };
}
export type TableNetwork = ReturnType<typeof tableNetwork>;

/** A held-out value may lie so far outside the training rows that products of it would leave single precision. */
const within = (z: number): number => Math.min(furthest, Math.max(-furthest, z));
const furthest = 1e6;

/** What a network is to predict for the training rows. */
interface Goal {
  /** Class numbers `[n]`, or standardised numbers `[n, 1]`; the caller's to free. */
  targets: Tensor;
  /** How far outputs `[n, outputs]` are from the targets. */
  loss: (outputs: Tensor2D) => Scalar;
  /** Outputs in the table's units, in double: single would not tell large numbers apart. Classes stay as they are. */
  inUnits: (outputs: Float32Array) => Reals;
}

function goalOf({ target }: AnyTable, train: Int32Array): Goal {
  if (isClasses(target)) {
    const labels = tf.tensor1d(
      Int32Array.from(train, (row) => target.labels[row]!),
      'int32',
    );
    return {
      targets: labels,
      loss: (scores) => softmaxCrossEntropy(scores, labels),
      inUnits: (scores) => scores,
    };
  }
  const numbers = Float64Array.from(train, (row) => target.numbers[row]!);
  const scale = moments(numbers, 1);
  const targets = tf.tensor2d(standardised(numbers, scale), [train.length, 1]);
  const [mean = 0, deviation = 1] = [scale.mean[0], scale.deviation[0]];
  return {
    targets,
    loss: (found) => meanSquaredError(found, targets),
    inUnits: (found) => Float64Array.from(found, (value) => value * deviation + mean),
  };
}

/**
 * How good answers about some rows are, `[k, outputs]`: the share of rows whose class has the largest; R² for numbers in
 * the table's units.
 */
export function score({ target }: AnyTable, rows: Int32Array, answers: Reals): number {
  if (!isClasses(target)) return rSquared(Array.from(rows, (row) => target.numbers[row]!), answers); // prettier-ignore
  const outputs = answers.length / rows.length;
  const right = rows.filter(
    (row, i) => argMax(answers, i * outputs, (i + 1) * outputs) === target.labels[row],
  );
  return right.length / rows.length;
}
