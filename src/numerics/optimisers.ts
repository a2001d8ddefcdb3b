import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/** A rule that turns parameters and their gradients into the next parameters, with a memory of its own. */
export interface Optimiser {
  /** New tensors, in the order of `parameters`; both lists stay as they are. */
  update(parameters: readonly Tensor[], gradients: readonly Tensor[], rate: number): Tensor[];
  /** Forgets and frees its memory; the next update starts afresh. */
  dispose(): void;
}

/** Plain gradient descent: w − rate·g. */
export const sgd = (): Optimiser => ({
  update: (parameters, gradients, rate) =>
    tf.tidy(() => parameters.map((w, i) => tf.sub(w, tf.mul(gradients[i]!, rate)))),
  dispose: () => undefined,
});

export interface AdamOptions {
  beta1?: number;
  beta2?: number;
  epsilon?: number;
}

/** Adam (Kingma & Ba 2015, algorithm 1). */
export function adam({ beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions = {}): Optimiser {
  let m: Tensor[] = [];
  let v: Tensor[] = [];
  let power1 = 1; // β₁ᵗ and β₂ᵗ by repeated product: Math.pow is not the same in every engine
  let power2 = 1;
  const forget = () => {
    tf.dispose([m, v]);
    m = [];
    v = [];
    power1 = power2 = 1;
  };
  const decayed = (old: Tensor | undefined, now: Tensor, beta: number) => {
    const share = tf.mul(now, 1 - beta);
    return tf.keep(old ? tf.add(tf.mul(old, beta), share) : share);
  };
  const update: Optimiser['update'] = (parameters, gradients, rate) =>
    tf.tidy(() => {
      power1 *= beta1;
      power2 *= beta2;
      const previous = [m, v];
      m = gradients.map((g, i) => decayed(m[i], g, beta1));
      v = gradients.map((g, i) => decayed(v[i], tf.square(g), beta2));
      tf.dispose(previous);
      return parameters.map((w, i) => {
        const direction = tf.div(
          tf.div(m[i]!, 1 - power1),
          tf.add(tf.sqrt(tf.div(v[i]!, 1 - power2)), epsilon),
        );
        return tf.sub(w, tf.mul(direction, rate));
      });
    });
  return { update, dispose: forget };
}
