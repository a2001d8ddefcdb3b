import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { convolutions, convolved, width } from '../../../models/glyph-network/model.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { supervisedStep } from '../algorithm.ts';

/**
 * A network that begins with copies of `start`, all layers but the last, and a last layer of zeros: every class is as
 * likely.
 */
export function newNetwork(start: readonly Tensor[], classes: number) {
  const last = [tf.zeros([width, classes]), tf.zeros([classes])];
  const training = trainable([...start.map((one) => one.clone()), ...last], adam());
  return {
    /** All parameters, the backbone's first. Read them again after each step; they belong to the network. */
    get parameters() {
      return training.parameters;
    },
    get backbone() {
      return convolutions(training.parameters);
    },
    /** One step of Adam on images `[n, 28, 28, 1]` and their classes `[n]`; returns the loss before it. */
    step: (x: Tensor4D, y: Tensor1D, rate: number) =>
      supervisedStep(training, convolved, x, y, rate),
    dispose: () => training.dispose(),
  };
}
export type Network = ReturnType<typeof newNetwork>;

/** Rows of images and of their labels. */
export function batchOf(
  images: Tensor4D,
  labels: Int32Array,
  rows: Int32Array,
): { x: Tensor4D; y: Tensor1D } {
  const y = Int32Array.from(rows, (row) => labels[row]!);
  return { x: tf.gather(images, tf.tensor1d(rows, 'int32')), y: tf.tensor1d(y, 'int32') };
}
