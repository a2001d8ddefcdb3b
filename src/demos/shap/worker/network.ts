import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { mlp, mlpParameters } from '../../../numerics/layers.ts';
import { meanSquaredError, softmaxCrossEntropy } from '../../../numerics/losses.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { scaling } from './scaling.ts';
import { isClasses, outputsOf, pick, type Table } from '../shared/table.ts';

export const hidden = 16;
/** Weights and bias of the hidden layer, then of the last one. */
export type Layers = readonly [w1: Tensor2D, b1: Tensor1D, w2: Tensor2D, b2: Tensor1D];

/** One hidden layer of 16 relu units over standardised columns, to be trained on the given rows. */
export function createNetwork(table: Table, train: Int32Array, random: Random) {
  const outputs = outputsOf(table);
  const scale = scaling(table, train);
  const sizes = [table.columns.length, hidden, outputs];
  const training = trainable(mlpParameters(sizes, random, 'he'), adam());
  const x = scale.inputs(pick(table, train));
  const y = scale.targets(train);
  const loss = (parameters: Tensor[]): Scalar => {
    const z = mlp(x, parameters);
    return isClasses(table.target) ? softmaxCrossEntropy(z, y as Tensor1D) : meanSquaredError(z, y);
  };
  return {
    table,
    outputs,
    scale,
    get layers(): Layers {
      return training.parameters as unknown as Layers;
    },
    /** One step of Adam on all rows; returns the loss before it. */
    learn: (rate: number): number => training.minimise(loss, rate),
    dispose: (): void => {
      training.dispose();
      tf.dispose([x, y]);
    },
  };
}
export type Network = ReturnType<typeof createNetwork>;
