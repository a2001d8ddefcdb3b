import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { mlp, mlpParameters, replicate } from '../../../numerics/layers.ts';
import { accuracy, softmaxCrossEntropy } from '../../../numerics/losses.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { encode, encoder, features, pixels, type Views } from './model.ts';

const classes = 10;

/**
 * Ordinary classifiers to compare with, `copies` of them side by side: each has the encoder, starting from the same
 * weights (copies of `start`), with a linear layer to the ten digits in place of the projection. All of it is trained.
 * Each copy learns from images of its own.
 */
export function createClassifiers(start: readonly Tensor[], copies: number, random: Random) {
  const head = mlpParameters([features, classes], random, 'he');
  const initial = tf.tidy(() => [...replicate(start, copies), ...replicate(head, copies)]);
  const training = trainable(initial, adam());
  tf.dispose(head);
  const logits = (images: Tensor3D, parameters: readonly Tensor[]): Tensor2D =>
    tf.reshape(mlp(encode(images, parameters), parameters.slice(encoder)), [-1, classes]);
  const perCopy = (images: Float32Array): Tensor3D =>
    tf.tensor3d(images, [copies, images.length / pixels / copies, pixels]);
  /** The digits of a copy's images, once for each of the two views. */
  const twicePerCopy = (labels: Uint8Array): Int32Array => {
    const n = labels.length / copies;
    return Int32Array.from({ length: 2 * labels.length }, (_, at) => {
      const copy = Math.floor(at / (2 * n));
      return labels[copy * n + (at % n)]!;
    });
  };
  return {
    /**
     * One step of Adam on two views of some images and their digits, those of the first copy first, as many for each:
     * views `[copies · n, 64]`, labels `[copies · n]`. Returns the mean loss before it.
     */
    learn: ({ one, two }: Views, labels: Uint8Array, rate: number) =>
      training.minimise((now) => {
        const images = tf.concat([perCopy(one), perCopy(two)], 1);
        const answers = tf.tensor1d(twicePerCopy(labels), 'int32');
        // The mean is over all copies: times their number it is the sum of their own means.
        return tf.mul(copies, softmaxCrossEntropy(logits(images, now), answers));
      }, rate) / copies,
    /** Share of the images `[n, 64]` that they classify correctly, the mean of the copies. */
    accuracy: (images: Float32Array, labels: Uint8Array): number =>
      tf.tidy(() => {
        const all = tf.tile(tf.tensor3d(images, [1, labels.length, pixels]), [copies, 1, 1]);
        const answers = Array.from({ length: copies }, () => [...labels]).flat();
        return accuracy(logits(all, training.parameters), answers);
      }),
    dispose: () => training.dispose(),
  };
}
export type Classifiers = ReturnType<typeof createClassifiers>;
