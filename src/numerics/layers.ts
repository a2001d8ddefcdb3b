/**
 * Layers as plain functions over plain tensors. A model is a list of parameters and a function that takes it,
 * so that any of it can be trained, frozen, shared or differentiated through.
 * Activations are `[batch, …]`, images `[batch, height, width, channels]`.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Rank, ShapeMap, Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { type Activation, convolution, dense as fusedDense } from './kernels/index.ts';
import { type Random, uniform } from './random.ts';

export type { Activation };
/** He's bound suits layers followed by relu, Glorot's those followed by tanh or nothing. */
export type Initialisation = 'he' | 'glorot';

/**
 * Uniform in ±√(6/fanIn) (He 2015) or ±√(6/(fanIn + fanOut)) (Glorot 2010). All dimensions but the last two are
 * the receptive field.
 */
function initialWeights<R extends Rank>(
  shape: ShapeMap[R],
  random: Random,
  initialisation: Initialisation,
): Tensor<R> {
  const [inputs, outputs] = shape.slice(-2) as [number, number];
  const field = shape.slice(0, -2).reduce((product, size) => product * size, 1);
  const fan = field * (initialisation === 'he' ? inputs : inputs + outputs);
  const bound = Math.sqrt(6 / fan);
  const size = field * inputs * outputs;
  return tf.tensor(
    Float32Array.from({ length: size }, () => uniform(random, -bound, bound)),
    shape,
  );
}

/** Weights `[inputs, outputs]` and zero bias `[outputs]`. */
export const denseParameters = (
  inputs: number,
  outputs: number,
  random: Random,
  initialisation: Initialisation = 'glorot',
): [w: Tensor2D, b: Tensor1D] => [
  initialWeights([inputs, outputs], random, initialisation),
  tf.zeros([outputs]),
];

/**
 * activation(x w + b) for x `[…, inputs]`, w `[…, inputs, outputs]`. With a leading axis on all three it computes
 * that many independent layers at once (b `[n, 1, outputs]`).
 */
export const dense = <T extends Tensor>(
  x: T,
  w: Tensor,
  b: Tensor,
  activation: Activation = 'linear',
): T => fusedDense(x, w, b, activation) as T;

/** Filters `[size, size, inChannels, outChannels]` and zero bias `[outChannels]`. */
export const convParameters = (
  size: number,
  inChannels: number,
  outChannels: number,
  random: Random,
  initialisation: Initialisation = 'he',
): [w: Tensor4D, b: Tensor1D] => [
  initialWeights([size, size, inChannels, outChannels], random, initialisation),
  tf.zeros([outChannels]),
];

export interface ConvOptions {
  stride?: number;
  pad?: 'same' | 'valid';
  activation?: Activation;
}
/** activation(x ∗ w + b): two-dimensional convolution (strictly, cross-correlation) of images. */
export const conv = (
  x: Tensor4D,
  w: Tensor4D,
  b: Tensor1D,
  { stride = 1, pad = 'same', activation = 'linear' }: ConvOptions = {},
): Tensor4D => convolution(x, w, b, { strides: stride, pad, activation });

/** Largest value in each window of `size`², windows side by side unless `stride` says otherwise. */
export const maxPool = (x: Tensor4D, size = 2, stride = size, pad: 'same' | 'valid' = 'valid') =>
  tf.maxPool(x, size, stride, pad);

/** Mean of each window of `size`². */
export const averagePool = (
  x: Tensor4D,
  size = 2,
  stride = size,
  pad: 'same' | 'valid' = 'valid',
) => tf.avgPool(x, size, stride, pad);

/** Mean of each channel: `[n, h, w, c] → [n, c]`. */
export const globalAveragePool = (x: Tensor4D): Tensor2D => tf.mean(x, [1, 2]);

/** `[n, …] → [n, everything else]` */
export const flatten = (x: Tensor): Tensor2D => tf.reshape(x, [x.shape[0], -1]);

/** Parameters `[w, b, w, b, …]` of a multilayer perceptron; `sizes` are inputs, hidden layers, outputs. */
export const mlpParameters = (
  sizes: readonly number[],
  random: Random,
  initialisation: Initialisation = 'glorot',
): Tensor[] =>
  sizes
    .slice(1)
    .flatMap((outputs, i) => denseParameters(sizes[i]!, outputs, random, initialisation));

/**
 * Copies of each parameter along a new leading axis, for as many models side by side: weights `[copies, …]`, biases
 * `[copies, 1, outputs]`, as `dense` and `mlp` take them. Differentiable; the copies' gradients add up.
 */
export const replicate = (parameters: readonly Tensor[], copies: number): Tensor[] =>
  parameters.map((p) => {
    const shape = p.rank === 1 ? [1, p.size] : p.shape;
    return tf.tile(tf.reshape(p, [1, ...shape]), [copies, ...shape.map(() => 1)]);
  });

/** A multilayer perceptron with the activation after every layer but the last: `[n, inputs] → [n, outputs]`. */
export function mlp<T extends Tensor>(
  x: T,
  parameters: readonly Tensor[],
  activation: Activation = 'relu',
): T {
  let h = x;
  for (let i = 0; i < parameters.length; i += 2)
    h = dense(
      h,
      parameters[i]!,
      parameters[i + 1]!,
      i + 2 < parameters.length ? activation : 'linear',
    );
  return h;
}
