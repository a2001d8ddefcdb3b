import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import {
  conv,
  convParameters,
  dense,
  denseParameters,
  flatten,
  maxPool,
} from '../../numerics/layers.ts';
import type { Random } from '../../numerics/random.ts';
import { side } from '../../datasets/strokes/index.ts';

/** Length of the backbone's feature vector. */
export const width = 64;

const channels = [12, 24, 32] as const;
/** 28 pixels, halved by the first convolution's stride and by two poolings, rounded down. */
const positions = 3 * 3;

/** Fresh parameters of the backbone: `[w, b]` of each layer. */
export const createBackbone = (random: Random): Tensor[] => [
  ...convParameters(5, 1, channels[0], random),
  ...convParameters(3, channels[0], channels[1], random),
  ...convParameters(3, channels[1], channels[2], random),
  ...denseParameters(positions * channels[2], width, random, 'he'),
];

/** A fresh last layer for that many classes: `[w, b]`. */
export const createHead = (classes: number, random: Random): Tensor[] =>
  denseParameters(width, classes, random);

/** The parameters of the convolutions alone, which stand first. */
export const convolutions = (parameters: readonly Tensor[]): readonly Tensor[] =>
  parameters.slice(0, 2 * channels.length);

/** The maps of each convolution: `[n, 28, 28, 1] → [n, 14, 14, 12]`, `[n, 14, 14, 24]`, `[n, 7, 7, 32]`. */
export function featureMaps(images: Tensor4D, parameters: readonly Tensor[]) {
  const layer = (x: Tensor4D, at: number, stride: number) => {
    const [w, b] = parameters.slice(2 * at, 2 * at + 2) as [Tensor4D, Tensor1D];
    return conv(x, w, b, { stride, activation: 'relu' });
  };
  const first = layer(images, 0, 2);
  const second = layer(first, 1, 1);
  return [first, second, layer(maxPool(second), 2, 1)] as const;
}

/** What the convolutions pass on to the dense layer: `[n, 28, 28, 1] → [n, 288]`. */
export const convolved = (images: Tensor4D, parameters: readonly Tensor[]): Tensor2D =>
  flatten(maxPool(featureMaps(images, parameters)[2]));

/** The backbone's features of images: `[n, 28, 28, 1] → [n, 64]`. */
export function features(images: Tensor4D, parameters: readonly Tensor[]): Tensor2D {
  const [w, b] = parameters.slice(6) as [Tensor, Tensor];
  return dense(convolved(images, parameters), w, b, 'relu');
}

/** The last layer: features `[n, 64]` → logits `[n, classes]`. */
export const answer = (found: Tensor2D, [w, b]: readonly Tensor[]): Tensor2D =>
  dense(found, w!, b!);

/** 1 where the network predicts the class of the image, `[n]`. */
export function named(
  images: Tensor4D,
  labels: ArrayLike<number>,
  backbone: readonly Tensor[],
  head: readonly Tensor[],
): Uint8Array {
  const guesses = tf.tidy(() => tf.argMax(answer(features(images, backbone), head), 1).dataSync());
  return Uint8Array.from(guesses, (guess, i) => Number(guess === labels[i]));
}

/** The share of ones. */
export const share = (rights: Uint8Array): number =>
  rights.reduce((sum, right) => sum + right, 0) / rights.length;

/** Ink of drawn characters, its mean and standard deviation: learning starts sooner from inputs around 0. */
const [mean, deviation] = [0.15, 0.3];

/** Images `[n, 28, 28]`, ink 0 … 1, as the network takes them: `[n, 28, 28, 1]`, standardised. */
export const imageTensor = (ink: Float32Array): Tensor4D =>
  tf.tensor4d(
    ink.map((value) => (value - mean) / deviation),
    [ink.length / side ** 2, side, side, 1],
  );
