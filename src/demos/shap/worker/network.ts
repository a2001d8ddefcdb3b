import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { denseParameters, mlp } from '../../../numerics/layers.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { outputsOf, pick, type Table } from '../shared/table.ts';
import { goalOf, moments, standardised } from './scaling.ts';

export const hidden = 16;
/** Weights and bias of the hidden layer, then of the last one. */
export type Layers = readonly [w1: Tensor2D, b1: Tensor1D, w2: Tensor2D, b2: Tensor1D];

/** One hidden layer of 16 relu units over standardised columns, to be trained on the given rows. */
export function createNetwork(table: Table, train: Int32Array, random: Random) {
  const m = table.columns.length;
  const outputs = outputsOf(table);
  const rows = pick(table, train);
  const scale = moments(rows, m);
  /** Rows `[n, m]` as the network sees them. */
  const inputs = (from: Float32Array): Tensor2D =>
    tf.tensor2d(standardised(from, scale), [from.length / m, m]);
  const training = trainable(
    [
      ...denseParameters(m, hidden, random, 'he'),
      ...denseParameters(hidden, outputs, random, 'he'),
    ],
    adam(),
  );
  const x = inputs(rows);
  const { targets, loss, unscaled } = goalOf(table, train);
  return {
    table,
    outputs,
    inputs,
    unscaled,
    get layers(): Layers {
      return training.parameters;
    },
    /** One step of Adam on all rows; returns the loss before it. */
    learn: (rate: number): number =>
      training.minimise((parameters) => loss(mlp(x, parameters)), rate),
    dispose: (): void => {
      training.dispose();
      tf.dispose([x, targets]);
    },
  };
}
export type Network = ReturnType<typeof createNetwork>;
