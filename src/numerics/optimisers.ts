import type { Tensor } from '@tensorflow/tfjs-core';
import { adamMemory, adamUpdate, type OptimiserMemory, sgdUpdate } from './kernels/index.ts';

/** A rule that computes the next parameters from the current ones and their gradients, with its own state. */
export interface Optimiser {
  /** Returns new tensors in the order of `parameters`; the arguments are not changed or disposed. */
  update(parameters: readonly Tensor[], gradients: readonly Tensor[], rate: number): Tensor[];
  /** Frees its state; the next update starts from a fresh one. */
  dispose(): void;
}

/** Plain gradient descent: w − rate·g. */
export const sgd = (): Optimiser => ({
  update: (parameters, gradients, rate) => sgdUpdate(parameters, gradients, rate),
  dispose: () => undefined,
});

export interface AdamOptions {
  beta1?: number;
  beta2?: number;
  epsilon?: number;
}

/** Adam (Kingma & Ba 2015, algorithm 1). */
export function adam(options: AdamOptions = {}): Optimiser {
  let memory: OptimiserMemory | undefined;
  return {
    update: (parameters, gradients, rate) => {
      memory ??= adamMemory(parameters);
      return adamUpdate(parameters, gradients, memory, { ...options, rate });
    },
    dispose: () => {
      memory?.dispose();
      memory = undefined;
    },
  };
}
