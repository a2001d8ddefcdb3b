import type { Tensor } from '@tensorflow/tfjs-core';
import { adamMemory, adamUpdate, type OptimiserMemory, sgdUpdate } from './kernels/index.ts';

/** A rule that turns parameters and their gradients into the next parameters, with a memory of its own. */
export interface Optimiser {
  /** New tensors, in the order of `parameters`; both lists stay as they are. */
  update(parameters: readonly Tensor[], gradients: readonly Tensor[], rate: number): Tensor[];
  /** Forgets and frees its memory; the next update starts afresh. */
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
