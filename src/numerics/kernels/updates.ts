/** Optimiser steps, one pass over each parameter, all in one call. */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { address, kernels, output } from './wasm.ts';

/** What an optimiser remembers between steps: a few running values for every weight. Dispose of it after use. */
export interface OptimiserMemory {
  /** The running values of all weights, one after the other. Written in place, so never hand it out. */
  readonly values: Tensor;
  /** Steps taken so far. */
  steps: number;
  dispose(): void;
}

function remember(parameters: readonly Tensor[], perWeight: number): OptimiserMemory {
  const weights = parameters.reduce((sum, { size }) => sum + size, 0);
  const values = tf.keep(tf.zeros([perWeight * weights]));
  return { values, steps: 0, dispose: () => values.dispose() };
}

/** Memory for adamUpdate: both moments of every weight, at first zero. */
export const adamMemory = (parameters: readonly Tensor[]) => remember(parameters, 2);

/** Memory for sgdUpdate with momentum: a velocity for every weight, at first zero. */
export const momentumMemory = (parameters: readonly Tensor[]) => remember(parameters, 1);

type Step = (w: number, gradient: number, next: number, size: number, before: number) => void;

/**
 * Calls `step` for each parameter with addresses of weights, gradient and new weights, and the number of weights in
 * the parameters before it. The new weights are new tensors, for XNNPACK keeps packed weights by tensor.
 */
function update(parameters: readonly Tensor[], gradients: readonly Tensor[], step: Step): Tensor[] {
  let before = 0;
  return parameters.map((w, i) => {
    const gradient = gradients[i];
    if (gradient?.size !== w.size)
      throw new Error(`Parameter ${i} has ${w.size} weights, its gradient ${gradient?.size}.`);
    const next = output(w.shape);
    step(address(w), address(gradient), address(next), w.size, before);
    before += w.size;
    return tf.engine().makeTensorFromTensorInfo(next);
  });
}

export interface AdamRates {
  rate: number;
  beta1?: number;
  beta2?: number;
  epsilon?: number;
}

/** A step of Adam (Kingma & Ba 2015, algorithm 1): the new parameters, as new tensors; the old ones stay as they are. */
export function adamUpdate(
  parameters: readonly Tensor[],
  gradients: readonly Tensor[],
  memory: OptimiserMemory,
  { rate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamRates,
): Tensor[] {
  memory.steps++;
  const step = rate / (1 - power(beta1, memory.steps));
  const scale = 1 / (1 - power(beta2, memory.steps));
  const first = address(memory.values);
  const second = first + 2 * memory.values.size; // half of its floats on, 4 bytes each
  return update(parameters, gradients, (w, gradient, next, size, before) =>
    kernels.adam(
      w,
      gradient,
      first + 4 * before,
      second + 4 * before,
      next,
      size,
      step,
      scale,
      beta1,
      beta2,
      epsilon,
    ),
  );
}

/** baseⁿ by multiplication alone: Math.pow differs between engines. */
function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base; exponent > 0; exponent = Math.floor(exponent / 2), square *= square)
    if (exponent % 2 === 1) result *= square;
  return result;
}

/**
 * A step of gradient descent: the new parameters, as new tensors. With a memory it has momentum (Polyak 1964):
 * v ← momentum·v + gradient, w ← w − rate·v.
 */
export const sgdUpdate = (
  parameters: readonly Tensor[],
  gradients: readonly Tensor[],
  rate: number,
  memory?: OptimiserMemory,
  momentum = 0.9,
): Tensor[] => {
  if (memory) memory.steps++;
  const velocity = memory ? address(memory.values) : 0;
  return update(parameters, gradients, (w, gradient, next, size, before) =>
    kernels.sgd(w, gradient, velocity + 4 * before, next, size, rate, memory ? momentum : 0),
  );
};
