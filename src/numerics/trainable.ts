import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import type { Optimiser } from './optimisers.ts';

/**
 * Parameters under training, `P` the tuple of their types. It owns their tensors, so a session that disposes it leaks
 * nothing.
 */
export interface Trainable<P extends readonly Tensor[] = readonly Tensor[]> {
  /** The current parameters. Every update replaces them: read them again, never keep or dispose one. */
  readonly parameters: P;
  /** One step down the gradient of the loss; returns the loss before it. Frees whatever the loss computed. */
  minimise(loss: (parameters: P) => Scalar, rate: number): number;
  /** One step along given gradients, one per parameter; the caller keeps and disposes them. */
  apply(gradients: readonly Tensor[], rate: number): void;
  /** Replaces the parameters by copies of these values; the optimiser's state stays. */
  assign(values: readonly Tensor[]): void;
  dispose(): void;
}

/** Takes over the initial tensors (the caller must not dispose them) and the optimiser. */
export function trainable<const P extends readonly Tensor[]>(
  initial: P,
  optimiser: Optimiser,
): Trainable<P> {
  // tf and the optimisers return as many tensors of the same shapes, but cannot say so in their types.
  const typed = (tensors: readonly Tensor[]) => tensors as P;
  let parameters = keepAll(initial);
  // Replaced, never written in place: the backend caches packed weights by tensor.
  const replace = (next: readonly Tensor[]) => {
    const previous = parameters;
    parameters = keepAll(typed(next));
    tf.dispose([...previous]);
  };
  return {
    get parameters() {
      return parameters;
    },
    minimise: (loss, rate) => {
      const { value, grads } = tf.tidy(() =>
        tf.valueAndGrads((...current: Tensor[]) => loss(typed(current)))([...parameters]),
      );
      replace(optimiser.update(parameters, grads, rate));
      const [number] = value.dataSync();
      tf.dispose([value, grads]);
      return number!;
    },
    apply: (gradients, rate) => replace(optimiser.update(parameters, gradients, rate)),
    assign: (values) => replace(values.map((value) => tf.clone(value))),
    dispose: () => {
      tf.dispose([...parameters]);
      optimiser.dispose();
    },
  };
}

/** Kept, so that an enclosing tidy does not free them. */
function keepAll<T extends readonly Tensor[]>(tensors: T): T {
  for (const tensor of tensors) tf.keep(tensor);
  return tensors;
}
