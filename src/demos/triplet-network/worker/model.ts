import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { normalizeRows } from '../../../numerics/distances.ts';
import { mlp, mlpParameters } from '../../../numerics/layers.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { pickRows } from '../../../numerics/rows.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { tripletLoss, type Triplets } from '../algorithm.ts';

const pixels = 64;
const hidden = 64;

/** What the network is to learn from: rows of the images, and triplets among them. */
export interface Lesson {
  rows: Int32Array;
  triplets: Triplets;
  margin: number;
}

/**
 * The network that puts images `[n, 64]` into a plane (d = 2) or, scaled to length 1 as in FaceNet, onto a
 * sphere (d = 3): one hidden layer of 64 relu units.
 */
export function createModel(images: Float32Array, d: 2 | 3, random: Random) {
  const training = trainable(mlpParameters([pixels, hidden, d], random), adam());

  const batch = (rows: Int32Array): Tensor2D =>
    tf.tensor2d(pickRows(images, pixels, rows), [rows.length, pixels]);
  const network = (rows: Int32Array, parameters: readonly Tensor[]): Tensor2D => {
    const z = mlp(batch(rows), parameters);
    return d === 3 ? normalizeRows(z) : z;
  };
  const loss = ({ rows, triplets, margin }: Lesson, parameters: readonly Tensor[]): Scalar => {
    const z = network(rows, parameters);
    const pick = (which: Int32Array) => tf.gather(z, tf.tensor1d(which, 'int32'));
    return tripletLoss(
      pick(triplets.anchor),
      pick(triplets.positive),
      pick(triplets.negative),
      margin,
    );
  };
  return {
    dimensions: d,
    /** Where the images of these rows lie: `[n, d]`. */
    embed: (rows: Int32Array) =>
      tf.tidy(() => network(rows, training.parameters).dataSync<'float32'>()),
    /** The loss of a lesson, nothing learned. */
    loss: (lesson: Lesson) => tf.tidy(() => loss(lesson, training.parameters).dataSync()[0]!),
    /** One step of Adam; returns the loss before it. */
    learn: (lesson: Lesson, rate: number) =>
      training.minimise((parameters) => loss(lesson, parameters), rate),
    dispose: () => training.dispose(),
  };
}
export type Model = ReturnType<typeof createModel>;
