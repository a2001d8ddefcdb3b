import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { features, imageTensor } from '../../../models/glyph-network/model.ts';
import { pick, type Labelled, type Task } from '../../../models/glyph-network/tasks.ts';
import { relativeMovement, valuesOf } from '../../../numerics/movement.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { extract, frozenStep, head, headOf, scratchStep, type Head } from '../algorithm.ts';

/** One of the two networks that are compared. */
export interface Arm {
  /** One step on these rows of the training images; returns the loss before it. */
  step(rows: Int32Array, rate: number): number;
  /** The class it names for every test image. */
  predict(): Uint8Array;
  /** How far each layer of the backbone is from where it started, from the image upwards. */
  moved(): number[];
  dispose(): void;
}

/** The backbone is frozen, the head learns. Takes over both. */
export function frozenArm(phi: readonly Tensor[], theta: Head, { train, test }: Task): Arm {
  const z = extractAll(train, phi);
  const seen = extractAll(test, phi);
  const training = trainable(theta, adam());
  const still = phi.slice(phi.length / 2).map(() => 0);
  return {
    step: (rows, rate) =>
      tf.tidy(() => {
        const y = tf.tensor1d(
          Int32Array.from(rows, (row) => train.labels[row]!),
          'int32',
        );
        return frozenStep(training, tf.gather(z, tf.tensor1d(rows, 'int32')), y, rate);
      }),
    predict: () => classes(() => head(seen, headOf(training.parameters))),
    moved: () => [...still],
    dispose: () => {
      training.dispose();
      tf.dispose([z, seen, ...phi]);
    },
  };
}

/** Everything learns. Takes over the parameters. */
export function scratchArm(phi: readonly Tensor[], theta: Head, { train, test }: Task): Arm {
  const training = trainable([...phi, ...theta], adam());
  const start = valuesOf(phi);
  const images = imageTensor(test.images);
  return {
    step: (rows, rate) =>
      tf.tidy(() => {
        const { images: x, labels: y } = pick(train, rows);
        return scratchStep(training, features, imageTensor(x), tf.tensor1d(y, 'int32'), rate);
      }),
    predict: () =>
      classes(() => {
        const { parameters } = training;
        return head(features(images, parameters.slice(0, -2)), headOf(parameters));
      }),
    moved: () => {
      const now = valuesOf(training.parameters.slice(0, -2));
      return Array.from({ length: now.length / 2 }, (_, layer) =>
        relativeMovement(now.slice(2 * layer, 2 * layer + 2), start.slice(2 * layer)),
      );
    },
    dispose: () => {
      training.dispose();
      images.dispose();
    },
  };
}

/** Features of many images, so many at a time that memory stays small. */
function extractAll(labelled: Labelled, phi: readonly Tensor[]): Tensor2D {
  const portion = 200;
  return tf.tidy(() => {
    const parts: Tensor2D[] = [];
    for (let from = 0; from < labelled.labels.length; from += portion) {
      const to = Math.min(from + portion, labelled.labels.length);
      const rows = Array.from({ length: to - from }, (_, i) => from + i);
      parts.push(tf.tidy(() => extract(features, imageTensor(pick(labelled, rows).images), phi)));
    }
    return tf.concat(parts, 0);
  });
}

const classes = (logits: () => Tensor2D): Uint8Array =>
  Uint8Array.from(tf.tidy(() => tf.argMax(logits(), 1).dataSync()));
