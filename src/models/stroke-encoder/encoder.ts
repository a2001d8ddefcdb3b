import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { side } from '../../datasets/strokes/index.ts';
import {
  conv,
  convParameters,
  dense,
  denseParameters,
  flatten,
  maxPool,
} from '../../numerics/layers.ts';
import type { Random } from '../../numerics/random.ts';

/** Length of an embedding. */
export const dimensions = 32;
const filters = [16, 32] as const;
const pooled = side / 4;

/** Weights and bias of both convolutions and of the last layer. */
export type EncoderParameters = readonly [
  w1: Tensor4D,
  b1: Tensor1D,
  w2: Tensor4D,
  b2: Tensor1D,
  w3: Tensor2D,
  b3: Tensor1D,
];

/**
 * The network f: two 3×3 convolutions (16 and 32 filters, relu), each followed by 2×2 max pooling, and a linear layer
 * to 32 numbers. About 55,000 weights.
 */
export const encoderParameters = (random: Random): EncoderParameters => [
  ...convParameters(3, 1, filters[0], random),
  ...convParameters(3, filters[0], filters[1], random),
  ...denseParameters(pooled * pooled * filters[1], dimensions, random),
];

/** Embeddings `[n, 32]` of images `[n · 784]`. Parameters that come after the encoder's are left alone. */
export function encode(
  images: Float32Array,
  [w1, b1, w2, b2, w3, b3]: readonly [...EncoderParameters, ...Tensor[]],
): Tensor2D {
  const x = tf.tensor4d(images, [images.length / side ** 2, side, side, 1]);
  const h1 = maxPool(conv(x, w1, b1, { activation: 'relu' }));
  const h2 = maxPool(conv(h1, w2, b2, { activation: 'relu' }));
  return dense(flatten(h2), w3, b3);
}
