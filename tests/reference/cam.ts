import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { imageClassifier, type Head } from '../../src/models/tools/image-classifier.ts';
import reference from './cam.json' with { type: 'json' };

/** The networks of cam.py, with PyTorch's results for them. */
export const cases = reference.cases.map((answers) => ({
  ...answers,
  head: answers.head as Head,
  ...network(answers.head as Head),
}));

/** Parameters and image by the formula of cam.py, in its order. */
function network(head: Head) {
  const { side, classes } = reference;
  const net = imageClassifier({ head, side, classes });
  let counter = 0;
  const numbers = (shape: number[], scale: number, shift = 0): Tensor => {
    const n = shape.reduce((product, size) => product * size, 1);
    const value = (i: number) => ((i * 7919 + ((i * i) % 1013) * 331) % 1000) / 1000 - 0.4995;
    const values = Float32Array.from({ length: n }, () => value(counter++) * scale + shift);
    return tf.tensor(values, shape);
  };
  const scales = (shape: number[]): number => {
    const fan = shape.slice(0, -1).reduce((product, size) => product * size, 1);
    return Math.sqrt(2 / fan) * 2;
  };
  return {
    net,
    side,
    classCount: classes,
    /** Created at each call, in the current backend. */
    make: (random: () => number) => {
      counter = 0;
      const shapes = net.create(random).map(({ shape }) => shape);
      const parameters = shapes.map((shape, i) => {
        const isBias = shape.length === 1;
        const convolution = i < 6;
        if (isBias) return numbers(shape, convolution ? 0.2 : 1);
        return numbers(shape, convolution ? scales(shape) : 1);
      });
      return { parameters, image: numbers([1, side, side, 1], 1, 0.4995) as Tensor4D };
    },
  };
}

/** Largest difference, relative to the largest expected value. */
export function difference(actual: ArrayLike<number>, expected: readonly number[]): number {
  const largest = Math.max(...expected.map(Math.abs));
  return Math.max(...expected.map((value, i) => Math.abs(actual[i]! - value))) / largest;
}
