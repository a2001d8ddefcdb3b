import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { normalizeRows } from '../../../numerics/distances.ts';
import { mlp, mlpParameters } from '../../../numerics/layers.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { alignment, ntXent } from '../algorithm.ts';

export const pixels = 64;
/** Numbers that the encoder makes of an image. */
export const features = 64;
/** Numbers of an embedding, after the projection. */
export const dimensions = 64;
/** Tensors of the encoder; those after it are the head's. */
export const encoder = 4;

/** The encoder f: `[…, 64]` pixels → `[…, 64]` features. Its parameters come first; more may follow. */
export const encode = <T extends Tensor>(images: T, parameters: readonly Tensor[]): T =>
  tf.relu(mlp(images, parameters.slice(0, encoder)));

const asRows = (images: Float32Array): Tensor2D =>
  tf.tensor2d(images, [images.length / pixels, pixels]);

/** Two views `[n, 64]` of the same images. */
export interface Views {
  one: Float32Array;
  two: Float32Array;
}

/** What a step learns from. */
export interface Lesson extends Views {
  temperature: number;
  /** Without them only the partner counts: the loss is the alignment alone. */
  negatives: boolean;
}

/**
 * SimCLR's two parts: an encoder f (64 pixels → 128 → 64 features, ReLU after both) and a projection g (64 → 64 → 64,
 * scaled to length 1) in which the loss compares.
 */
export function createModel(random: Random) {
  const training = trainable(
    [
      ...mlpParameters([pixels, 128, features], random, 'he'),
      ...mlpParameters([features, 64, dimensions], random, 'he'),
    ],
    adam(),
  );

  const project = (images: Float32Array, parameters: readonly Tensor[]): Tensor2D =>
    normalizeRows(mlp(encode(asRows(images), parameters), parameters.slice(encoder)));
  // #region step
  const loss = ({ one, two, temperature, negatives }: Lesson, now: readonly Tensor[]): Scalar => {
    const [z1, z2] = [project(one, now), project(two, now)];
    return negatives ? ntXent(z1, z2, temperature) : alignment(z1, z2);
  };
  // #endregion
  const read = (work: () => Tensor) => tf.tidy(() => work().dataSync<'float32'>());

  return {
    /** The encoder's tensors as they are now; they stay the model's. */
    encoder: () => training.parameters.slice(0, encoder),
    /** `[n, 64]` features. */
    encode: (images: Float32Array) => read(() => encode(asRows(images), training.parameters)),
    /** `[n, 64]` embeddings of length 1. */
    project: (images: Float32Array) => read(() => project(images, training.parameters)),
    /** One step of Adam; returns the loss before it. */
    learn: (lesson: Lesson, rate: number) =>
      training.minimise((parameters) => loss(lesson, parameters), rate),
    dispose: () => training.dispose(),
  };
}
export type Model = ReturnType<typeof createModel>;
