import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor2D } from '@tensorflow/tfjs-core';
import {
  encode,
  encoderParameters,
  type EncoderParameters,
} from '../../../models/stroke-encoder/encoder.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { pairDistances, verificationLoss } from '../algorithm.ts';
import type { Batch } from './batches.ts';

/** Where the threshold b starts: about the mean squared distance of two characters before training. */
const threshold = 4;

/** The Siamese network: the encoder f, and the threshold b as its last parameter. */
export function createModel(random: Random) {
  const training = trainable([...encoderParameters(random), tf.scalar(threshold)], adam());
  return {
    /** Embeddings `[n, 32]` of images `[n · 784]`; the caller's to free. */
    embed: (images: Float32Array): Tensor2D => tf.tidy(() => encode(images, training.parameters)),
    /** The threshold b. */
    threshold: (): number => training.parameters[6].dataSync()[0]!,
    /** One step of Adam; returns the loss before it. */
    learn: (batch: Batch, rate: number): number =>
      training.minimise((parameters) => loss(batch, parameters), rate),
    dispose: () => training.dispose(),
  };
}
export type Model = ReturnType<typeof createModel>;

type Parameters = readonly [...EncoderParameters, threshold: Scalar];

function loss({ images, first, second, same }: Batch, parameters: Parameters): Scalar {
  // Every image passes once, in however many pairs it is.
  const z = encode(images, parameters);
  const pick = (rows: Int32Array) => tf.gather(z, tf.tensor1d(rows, 'int32'));
  const d = pairDistances(pick(first), pick(second));
  return verificationLoss(d, tf.tensor1d(same), parameters[6]);
}
