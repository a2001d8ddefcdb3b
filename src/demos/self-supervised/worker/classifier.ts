import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { mlp, mlpParameters } from '../../../numerics/layers.ts';
import { accuracy, softmaxCrossEntropy } from '../../../numerics/losses.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { encode, encoder, features, type Views } from './model.ts';

/**
 * Full supervision, to compare with: the same encoder from the same weights (copies of `start`), with a linear layer
 * to the ten digits in place of the projection, and the label of every image given. All of it is trained.
 */
export function createClassifier(start: readonly Tensor[], random: Random) {
  const training = trainable(
    [...start.map((weights) => tf.clone(weights)), ...mlpParameters([features, 10], random, 'he')],
    adam(),
  );
  const logits = (images: Float32Array, parameters: readonly Tensor[]): Tensor2D =>
    mlp(encode(images, parameters), parameters.slice(encoder));
  return {
    /** One step of Adam on both views `[n, 64]` of some images and their digits `[n]`; returns the loss before it. */
    learn: ({ one, two }: Views, labels: Uint8Array, rate: number) =>
      training.minimise((now) => {
        const answers = tf.tensor1d(Int32Array.from([...labels, ...labels]), 'int32');
        return softmaxCrossEntropy(logits(joined(one, two), now), answers);
      }, rate),
    /** Share of the images `[n, 64]` that it names rightly. */
    accuracy: (images: Float32Array, labels: ArrayLike<number>): number =>
      tf.tidy(() => accuracy(logits(images, training.parameters), labels)),
    dispose: () => training.dispose(),
  };
}
export type Classifier = ReturnType<typeof createClassifier>;

function joined(one: Float32Array, two: Float32Array): Float32Array {
  const both = new Float32Array(one.length + two.length);
  both.set(one);
  both.set(two, one.length);
  return both;
}
