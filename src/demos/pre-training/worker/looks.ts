import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { greyImages } from '../../../datasets/tools/grey.ts';
import { featureMaps, imageTensor } from '../../../models/glyph-network/model.ts';
import { relativeMovement } from '../../../numerics/movement.ts';
import type { Network } from './network.ts';
import type { Taught } from './pre-training.ts';

/** What is seen inside a backbone, each channel as grey levels 0 … 255. */
export interface Look {
  /** The filters of the first layer, 5 × 5 each: 0 is the most negative weight, the middle a weight of 0. */
  filters: Uint8ClampedArray[];
  /** What the first two layers make of an image, 14 × 14 each. */
  first: Uint8ClampedArray[];
  second: Uint8ClampedArray[];
  /** ‖w − w₀‖ / ‖w₀‖ of the first layer’s filters. */
  moved: number;
}

const filterSize = 5 * 5;
const mapSize = 14 * 14;

/** The filters `[5, 5, 1, c]` of a backbone’s first layer, one after the other: `[c · 25]`. */
export const filtersOf = ([w]: readonly Tensor[]): Float32Array =>
  tf.tidy(() => tf.transpose(tf.reshape(w!, [filterSize, -1])).dataSync<'float32'>());

/** Looks into both networks at the same image `[28, 28]`, on one scale; `start`: their filters at first. */
export function looksInto(
  networks: Readonly<Record<Taught, Network>>,
  ink: Float32Array,
  start: Float32Array,
): { looks: Record<Taught, Look>; start: Uint8ClampedArray[] } {
  const image = imageTensor(ink);
  const seen = ([networks.pretrained, networks.shuffled] as const).map(({ backbone }) => ({
    filters: filtersOf(backbone),
    ...mapsOf(image, backbone),
  }));
  image.dispose();
  const full = {
    filters: largest([start, ...seen.map(({ filters }) => filters)]),
    first: largest(seen.map(({ first }) => first)),
    second: largest(seen.map(({ second }) => second)),
  };
  const signed = (weights: Float32Array) =>
    greyImages(
      weights.map((w) => (1 + w / full.filters) / 2),
      filterSize,
    );
  const scaled = (values: Float32Array, most: number) =>
    greyImages(
      values.map((a) => a / most),
      mapSize,
    );
  const [pretrained, shuffled] = seen.map(({ filters, first, second }) => ({
    filters: signed(filters),
    first: scaled(first, full.first),
    second: scaled(second, full.second),
    moved: relativeMovement([filters], [start]),
  })) as [Look, Look];
  return { looks: { pretrained, shuffled }, start: signed(start) };
}

/** The maps `[1, 14, 14, c]` of the first two layers, channel after channel. */
function mapsOf(image: Tensor4D, phi: readonly Tensor[]) {
  const [first, second] = tf.tidy(() =>
    featureMaps(image, phi)
      .slice(0, 2)
      .map((map) => tf.transpose(tf.reshape(map, [mapSize, -1])).dataSync<'float32'>()),
  ) as [Float32Array, Float32Array];
  return { first, second };
}

/** The largest magnitude, above 0. */
const largest = (arrays: readonly Float32Array[]): number =>
  arrays.reduce(
    (most, array) => array.reduce((so, value) => Math.max(so, Math.abs(value)), most),
    1e-6,
  );
