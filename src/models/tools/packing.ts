import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { ImageClassifier } from './image-classifier.ts';

type Shape = readonly number[];
const sizeOf = (shape: Shape) => shape.reduce((product, size) => product * size, 1);
const levels = 2 ** 15 - 1;

/** Shapes of a network's parameters, in the order of its layers. */
export const shapesOf = (network: ImageClassifier): Shape[] =>
  tf.tidy(() => network.create(() => 0).map(({ shape }) => shape));

/** Size in bytes of packed parameters of these shapes. */
export const bytesOf = (shapes: readonly Shape[]): number =>
  shapes.reduce((sum, shape) => sum + 4 + 2 * sizeOf(shape), 0);

/** The inverse of the recipe's `pack`: tensors of these shapes, which the caller disposes of. */
export function unpack(content: Uint8Array, shapes: readonly Shape[]): Tensor[] {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let at = 0;
  return shapes.map((shape) => {
    const largest = view.getFloat32(at, true);
    at += 4;
    const values = Float32Array.from({ length: sizeOf(shape) }, () => {
      const part = view.getInt16(at, true);
      at += 2;
      return (part / levels) * largest;
    });
    return tf.tensor(values, [...shape]);
  });
}
