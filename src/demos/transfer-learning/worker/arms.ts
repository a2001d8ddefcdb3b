import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { features, imageTensor } from '../../../models/glyph-network/model.ts';
import { pick, type Labelled, type Task } from '../../../models/glyph-network/tasks.ts';
import { relativeMovement, valuesOf } from '../../../numerics/movement.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { extract, frozenStep, head, headOf, restStep, type Head } from '../algorithm.ts';

/** One of the networks that are compared. */
export interface Arm {
  /** One step on these rows of the training images; returns the loss before it. */
  step(rows: Int32Array, rate: number): number;
  /** The class it predicts for every test image. */
  predict(): Uint8Array;
  /** How far each layer of the backbone is from where it started, from the image upwards. */
  moved(): number[];
  dispose(): void;
}

/** The backbone is frozen, the head learns. Takes over both. */
export function frozenArm(phi: readonly Tensor[], theta: Head, { train, test }: Task): Arm {
  const arm = headArm([extractAll(train, phi), extractAll(test, phi)], theta, train.labels);
  tf.dispose([...phi]);
  return { ...arm, moved: () => phi.slice(phi.length / 2).map(() => 0) };
}

/** There is no backbone: the head learns from the pixels. Takes it over. */
export const pixelArm = (theta: Head, { train, test }: Task): Arm =>
  headArm([pixelsOf(train), pixelsOf(test)], theta, train.labels);

/** A head on features, of training and test images, that stay as they are. Takes over both. */
function headArm(z: readonly [Tensor2D, Tensor2D], theta: Head, labels: Int32Array): Arm {
  const training = trainable(theta, adam());
  return {
    step: (rows, rate) =>
      tf.tidy(() => {
        const y = tf.tensor1d(
          Int32Array.from(rows, (row) => labels[row]!),
          'int32',
        );
        return frozenStep(training, tf.gather(z[0], tf.tensor1d(rows, 'int32')), y, rate);
      }),
    predict: () => classes(() => head(z[1], headOf(training.parameters))),
    moved: () => [],
    dispose: () => {
      training.dispose();
      tf.dispose([...z]);
    },
  };
}

/** The layers of `fixed` are frozen, those of `rest` and the head learn. Takes over all parameters. */
export function restArm(
  fixed: readonly Tensor[],
  rest: readonly Tensor[],
  theta: Head,
  { train, test }: Task,
): Arm {
  const training = trainable([...rest, ...theta], adam());
  const start = valuesOf(rest);
  const images = imageTensor(test.images);
  const still = fixed.slice(fixed.length / 2).map(() => 0);
  return {
    step: (rows, rate) =>
      tf.tidy(() => {
        const { images: x, labels } = pick(train, rows);
        const y = tf.tensor1d(labels, 'int32');
        return restStep(fixed, training, features, imageTensor(x), y, rate);
      }),
    predict: () =>
      classes(() => {
        const now = training.parameters;
        return head(features(images, [...fixed, ...now.slice(0, -2)]), headOf(now));
      }),
    moved: () => {
      const now = valuesOf(training.parameters.slice(0, -2));
      const far = Array.from({ length: now.length / 2 }, (_, layer) =>
        relativeMovement(now.slice(2 * layer, 2 * layer + 2), start.slice(2 * layer)),
      );
      return [...still, ...far];
    },
    dispose: () => {
      training.dispose();
      tf.dispose([images, ...fixed]);
    },
  };
}

const pixelsOf = ({ images, labels }: Labelled): Tensor2D =>
  tf.tidy(() => tf.reshape(imageTensor(images), [labels.length, -1]));

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
