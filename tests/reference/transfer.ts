import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { createBackbone, createHead } from '../../src/models/glyph-network/model.ts';
import { side } from '../../src/datasets/strokes/index.ts';
import reference from './transfer.json' with { type: 'json' };

export const { rate, slow, cases } = reference;
const { n, classes } = reference;

/** Parameters, images and labels by the formula of transfer.py, in its order; created at each call. */
export function problem() {
  let counter = 0;
  const value = (i: number) => ((i * 7919 + ((i * i) % 1013) * 331) % 1000) / 1000 - 0.4995;
  const numbers = (shape: number[], scale: number, shift = 0): Tensor => {
    const size = shape.reduce((product, length) => product * length, 1);
    const values = Float32Array.from({ length: size }, () => value(counter++) * scale + shift);
    return tf.tensor(values, shape);
  };
  const like = tf.tidy(() =>
    [...createBackbone(() => 0), ...createHead(classes, () => 0)].map(({ shape }) => shape),
  );
  const parameters = like.map((shape) => {
    const fan = shape.slice(0, -1).reduce((product, length) => product * length, 1);
    return numbers(shape, shape.length === 1 ? 0.2 : Math.sqrt(6 / fan) * 2);
  });
  const x = numbers([n, side, side, 1], 1, 0.4995) as Tensor4D;
  const y: Tensor1D = tf.tensor1d(
    Array.from({ length: n }, (_, i) => i % classes),
    'int32',
  );
  return { phi: parameters.slice(0, -2), theta: parameters.slice(-2), x, y };
}

/** The values of each layer's tensors, [weights, bias] layer by layer. */
export const layersOf = (parameters: readonly Tensor[]): Float32Array[][] =>
  Array.from({ length: parameters.length / 2 }, (_, layer) =>
    parameters.slice(2 * layer, 2 * layer + 2).map((one) => one.dataSync() as Float32Array),
  );
