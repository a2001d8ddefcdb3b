import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor2D } from '@tensorflow/tfjs-core';
import { normalizeRows } from '../../numerics/distances.ts';
import { dense, denseParameters } from '../../numerics/layers.ts';
import { softmaxCrossEntropy } from '../../numerics/losses.ts';
import { adam } from '../../numerics/optimisers.ts';
import type { Random } from '../../numerics/random.ts';
import { trainable } from '../../numerics/trainable.ts';
import { dimensions, encode, encoderParameters } from './encoder.ts';

/** Images `[n · 784]` and which of the training characters each shows, `[n]`. */
export interface Named {
  images: Float32Array;
  labels: Int32Array;
}

/**
 * The rival: the same encoder, trained to say which of the training characters an image shows. Its classes are of no
 * use for new characters, so the 32 numbers before its last layer are compared, by their angle, which does better here
 * than their distance. `rectified`: a relu stands between those numbers and the last layer; without it the last layer
 * sees the very numbers that are compared.
 */
export function createClassifier(
  classes: number,
  random: Random,
  { rectified = true }: { rectified?: boolean } = {},
) {
  const training = trainable(
    [...encoderParameters(random), ...denseParameters(dimensions, classes, random)],
    adam(),
  );
  return {
    /** Embeddings `[n, 32]` of length 1, whose distances rank like angles; the caller's to free. */
    embed: (images: Float32Array): Tensor2D =>
      tf.tidy(() => normalizeRows(encode(images, training.parameters))),
    /** One step of Adam on the images of a batch; returns the loss before it. */
    learn: ({ images, labels }: Named, rate: number): number =>
      training.minimise((parameters): Scalar => {
        const z = encode(images, parameters);
        const [w, b] = [parameters[6], parameters[7]];
        return softmaxCrossEntropy(
          dense(rectified ? tf.relu(z) : z, w, b),
          tf.tensor1d(labels, 'int32'),
        );
      }, rate),
    dispose: () => training.dispose(),
  };
}
