import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { side } from '../../datasets/strokes/index.ts';

/** How images `[n · 784]` become rows to compare `[n, d]`; the caller's to free. */
export type Space = (images: Float32Array) => Tensor2D;

export const rawPixels: Space = (images) =>
  tf.tensor2d(images, [images.length / side ** 2, side ** 2]);
