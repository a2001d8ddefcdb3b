import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { side } from '../../../datasets/strokes/index.ts';
import {
  conv,
  convParameters,
  dense,
  denseParameters,
  flatten,
  maxPool,
} from '../../../numerics/layers.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { pairDistances, verificationLoss } from '../algorithm.ts';
import type { Batch } from './batches.ts';

/** Length of an embedding. */
const dimensions = 32;
const filters = [16, 32] as const;
/** Where the border b starts: about the mean distance of two characters before training. */
const border = 4;
const pooled = side / 4;

/**
 * The twin f: two 3×3 convolutions (16 and 32 filters, relu), each followed by 2×2 max pooling, and a linear layer
 * to 32 numbers. About 55,000 weights; the last parameter is the border b.
 */
export function createModel(random: Random) {
  const training = trainable(
    [
      ...convParameters(3, 1, filters[0], random),
      ...convParameters(3, filters[0], filters[1], random),
      ...denseParameters(pooled * pooled * filters[1], dimensions, random),
      tf.scalar(border),
    ],
    adam(),
  );
  return {
    /** Embeddings `[n, 32]` of images `[n · 784]`; the caller's to free. */
    embed: (images: Float32Array): Tensor2D => tf.tidy(() => twin(images, training.parameters)),
    /** The border b. */
    border: (): number => training.parameters[6].dataSync()[0]!,
    /** One step of Adam; returns the loss before it. */
    learn: (batch: Batch, rate: number): number =>
      training.minimise((parameters) => loss(batch, parameters), rate),
    dispose: () => training.dispose(),
  };
}
export type Model = ReturnType<typeof createModel>;

/** Weights and bias of both convolutions and of the last layer, then the border b. */
type Parameters = readonly [
  w1: Tensor4D,
  b1: Tensor1D,
  w2: Tensor4D,
  b2: Tensor1D,
  w3: Tensor2D,
  b3: Tensor1D,
  border: Scalar,
];

function twin(images: Float32Array, [w1, b1, w2, b2, w3, b3]: Parameters): Tensor2D {
  const x = tf.tensor4d(images, [images.length / side ** 2, side, side, 1]);
  const h1 = maxPool(conv(x, w1, b1, { activation: 'relu' }));
  const h2 = maxPool(conv(h1, w2, b2, { activation: 'relu' }));
  return dense(flatten(h2), w3, b3);
}

function loss({ images, first, second, same }: Batch, parameters: Parameters): Scalar {
  const z = twin(images, parameters); // every image once: in how many pairs it is does not matter
  const pick = (rows: Int32Array) => tf.gather(z, tf.tensor1d(rows, 'int32'));
  const d = pairDistances(pick(first), pick(second));
  return verificationLoss(d, tf.tensor1d(same), parameters[6]);
}
