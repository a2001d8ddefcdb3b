import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { digitEmbedding, heldSpread } from '../../../models/digit-embedding/index.ts';
import { normalizeRows } from '../../../numerics/distances.ts';
import type { Random } from '../../../numerics/random.ts';
import {
  plainDistance,
  squaredDistance,
  tripletLoss,
  type Distance,
  type Triplets,
} from '../algorithm.ts';

/** What the network is to learn from: rows of the images, and triplets among them. */
export interface Lesson {
  rows: Int32Array;
  triplets: Triplets;
  margin: number;
  distance: Distance;
}

/** What becomes of the network's numbers: a plane as it is, one whose spread is held at 1, or a sphere of radius 1. */
export type Space = '2' | '2-held' | '3';

/** The network that maps images to points of a plane or, scaled to length 1 as in FaceNet, of a sphere. */
export function createModel(images: Float32Array, space: Space, random: Random) {
  const dimensions: 2 | 3 = space === '3' ? 3 : 2;
  const network = digitEmbedding(images, { d: dimensions, placed: placed[space] }, random);
  return {
    ...network,
    dimensions,
    /** The loss of a lesson, nothing learned. */
    loss: (lesson: Lesson) => network.loss(lesson.rows, lossOf(lesson)),
    /** One step of Adam; returns the loss before it. */
    learn: (lesson: Lesson, rate: number) => network.learn(lesson.rows, lossOf(lesson), rate),
  };
}
export type Model = ReturnType<typeof createModel>;

const placed: Record<Space, (z: Tensor2D) => Tensor2D> = {
  '2': (z) => z,
  '2-held': heldSpread,
  '3': normalizeRows,
};

const lossOf =
  ({ triplets, margin, distance }: Lesson) =>
  (z: Tensor2D) => {
    const pick = (which: Int32Array): Tensor2D => tf.gather(z, tf.tensor1d(which, 'int32'));
    return tripletLoss(
      pick(triplets.anchor),
      pick(triplets.positive),
      pick(triplets.negative),
      margin,
      distance === 'plain' ? plainDistance : squaredDistance,
    );
  };
