import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { normalizeRows } from '../../../numerics/distances.ts';
import { mlp, mlpParameters } from '../../../numerics/layers.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { pickRows } from '../../../numerics/rows.ts';
import { trainable } from '../../../numerics/trainable.ts';
import {
  plainDistance,
  squaredDistance,
  tripletLoss,
  type Distance,
  type Triplets,
} from '../algorithm.ts';

const pixels = 64;
const hidden = 64;

/** What the network is to learn from: rows of the images, and triplets among them. */
export interface Lesson {
  rows: Int32Array;
  triplets: Triplets;
  margin: number;
  distance: Distance;
}

/** What becomes of the network's numbers: a plane as it is, one whose spread is held at 1, or a sphere of radius 1. */
export type Space = '2' | '2-held' | '3';

/**
 * The network that maps images `[n, 64]` to points of a plane or, scaled to length 1 as in FaceNet, of a sphere:
 * one hidden layer of 64 relu units.
 */
export function createModel(images: Float32Array, space: Space, random: Random) {
  const d: 2 | 3 = space === '3' ? 3 : 2;
  const training = trainable(mlpParameters([pixels, hidden, d], random), adam());

  const batch = (rows: Int32Array): Tensor2D =>
    tf.tensor2d(pickRows(images, pixels, rows), [rows.length, pixels]);
  const network = (rows: Int32Array, parameters: readonly Tensor[]): Tensor2D => {
    const z = mlp(batch(rows), parameters);
    return placed[space](z);
  };
  const loss = (
    { rows, triplets, margin, distance }: Lesson,
    parameters: readonly Tensor[],
  ): Scalar => {
    const z = network(rows, parameters);
    const pick = (which: Int32Array) => tf.gather(z, tf.tensor1d(which, 'int32'));
    return tripletLoss(
      pick(triplets.anchor),
      pick(triplets.positive),
      pick(triplets.negative),
      margin,
      distance === 'plain' ? plainDistance : squaredDistance,
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

const placed: Record<Space, (z: Tensor2D) => Tensor2D> = {
  '2': (z) => z,
  '2-held': heldSpread,
  '3': normalizeRows,
};

/** Centred, and divided by the root mean square distance to the centre: all rows can no longer shrink together. */
function heldSpread(z: Tensor2D): Tensor2D {
  const centred = tf.sub(z, tf.mean(z, 0, true));
  const square = tf.mean(tf.sum(tf.square(centred), 1));
  return tf.div(centred, tf.sqrt(tf.add(square, 1e-12)));
}
