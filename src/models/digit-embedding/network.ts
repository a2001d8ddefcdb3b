import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { mlp, mlpParameters, replicate } from '../../numerics/layers.ts';
import { adam } from '../../numerics/optimisers.ts';
import type { Random } from '../../numerics/random.ts';
import { pickRows } from '../../numerics/rows.ts';
import { trainable } from '../../numerics/trainable.ts';

const pixels = 64;
const hidden = 64;

/** The loss of a batch, by its embeddings `[n, d]` in the order of its rows. */
export type LossOf = (z: Tensor2D) => Scalar;

interface Options {
  /** How many numbers come out. */
  d: number;
  /** What becomes of them, such as the scaling to length 1; the default leaves them as they are. */
  placed?: (z: Tensor2D) => Tensor2D;
  /** How many networks, with the same initial weights, learn side by side: `[copies · n, d]` then, copy by copy. */
  copies?: number;
}

/**
 * The digits' network: maps images `[n, 64]` to `[n, d]` by one hidden layer of 64 relu units, trained by Adam. Which
 * loss it learns from is the technique's; images are named by their rows in the data set.
 */
export function digitEmbedding(
  images: Float32Array,
  { d, placed = (z) => z, copies = 1 }: Options,
  random: Random,
) {
  const initial = tf.tidy(() => {
    const one = mlpParameters([pixels, hidden, d], random);
    return copies === 1 ? one : replicate(one, copies);
  });
  const training = trainable(initial, adam());
  const network = (rows: Int32Array, parameters: readonly Tensor[]): Tensor2D => {
    const batch = tf.tensor2d(pickRows(images, pixels, rows), [rows.length, pixels]);
    if (copies === 1) return placed(mlp(batch, parameters));
    const batches = tf.tile(tf.expandDims(batch), [copies, 1, 1]);
    return placed(tf.reshape(mlp(batches, parameters), [copies * rows.length, d]));
  };
  return {
    dimensions: d,
    /** Where the images of these rows lie: `[n, d]`. */
    embed: (rows: Int32Array): Float32Array => {
      // Kept out of what tidy returns, where it would be searched for tensors number by number.
      let at: Float32Array = new Float32Array();
      tf.tidy(() => void (at = network(rows, training.parameters).dataSync<'float32'>()));
      return at;
    },
    /** The loss of these rows, nothing learned. */
    loss: (rows: Int32Array, lossOf: LossOf) =>
      tf.tidy(() => lossOf(network(rows, training.parameters)).dataSync()[0]!),
    /** One step of Adam; returns the loss before it. */
    learn: (rows: Int32Array, lossOf: LossOf, rate: number) =>
      training.minimise((parameters) => lossOf(network(rows, parameters)), rate),
    dispose: () => training.dispose(),
  };
}
export type DigitEmbedding = ReturnType<typeof digitEmbedding>;

/** Centred, and divided by the root mean square distance to the centre: all rows can no longer shrink together. */
export function heldSpread(z: Tensor2D): Tensor2D {
  const centred = tf.sub(z, tf.mean(z, 0, true));
  const square = tf.mean(tf.sum(tf.square(centred), 1));
  return tf.div(centred, tf.sqrt(tf.add(square, 1e-12)));
}
