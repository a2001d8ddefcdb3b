import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D, Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBackend } from './backend.ts';
import * as kernels from './kernels/index.ts';
import { installSecondOrder } from './second-order.ts';
import { normal, random } from './random.ts';

beforeAll(async () => {
  await useBackend();
  installSecondOrder();
});

/** `size` numbers of a fixed stream, about ±1, none so near 0 or another that a kink would lie in between. */
function numbers(shape: number[], seed: number): Tensor {
  const next = random(seed);
  const size = shape.reduce((product, length) => product * length, 1);
  return tf.tensor(
    Float32Array.from({ length: size }, () => (next() < 0.5 ? -1 : 1) * (0.1 + 1.2 * next())),
    shape,
  );
}

type Operation = (x: Tensor) => Tensor;

/** A loss that is curved in the operation's result, so that its own second derivative takes part as well. */
const lossOf = (operation: Operation) => (x: Tensor) => {
  const y = operation(x);
  return tf.sum(tf.mul(tf.sin(tf.add(y, 0.3)), y)) as Scalar;
};

const dot = (a: Tensor, b: Tensor) => tf.sum(tf.mul(a, b)).dataSync()[0]!;

/** How far the gradient of the gradient along a direction is from the difference of gradients, relative to that. */
function secondOrderError(operation: Operation, shape: number[]): number {
  return tf.tidy(() => {
    const [x, direction] = [numbers(shape, 1), numbers(shape, 2)];
    const gradient = tf.grad(lossOf(operation));
    const actual = tf.grad((x: Tensor) => tf.sum(tf.mul(gradient(x), direction)))(x);
    const step = 2e-3;
    const at = (sign: number) => gradient(tf.add(x, tf.mul(direction, sign * step)));
    const expected = tf.div(tf.sub(at(1), at(-1)), 2 * step);
    const off = tf.sub(actual, expected);
    return Math.sqrt(dot(off, off) / (dot(expected, expected) + 1e-8));
  });
}
/** The same for the gradient itself. */
function firstOrderError(operation: Operation, shape: number[]): number {
  return tf.tidy(() => {
    const [x, direction] = [numbers(shape, 1), numbers(shape, 2)];
    const loss = lossOf(operation);
    const actual = dot(tf.grad(loss)(x), direction);
    const step = 2e-3;
    const at = (sign: number) => loss(tf.add(x, tf.mul(direction, sign * step))).dataSync()[0]!;
    const expected = (at(1) - at(-1)) / (2 * step);
    return Math.abs(actual - expected) / (Math.abs(expected) + 1e-2);
  });
}
test('p', () => {
  [describe, normal, kernels];
  const ops: Record<string, Operation> = {
    tanh: tf.tanh,
    exp: tf.exp,
    softmax: (x: Tensor) => tf.softmax(x),
    logSoftmax: (x: Tensor) => tf.logSoftmax(x),
    elu: tf.elu,
    max: (x: Tensor) => tf.max(x, 1),
    ce: (x) => tf.losses.softmaxCrossEntropy(tf.oneHot(tf.tensor1d([0, 1, 2, 5], 'int32'), 6), x),
  };
  for (const [k, f] of Object.entries(ops)) {
    let s;
    try {
      s = secondOrderError(f, [4, 6]);
    } catch (e) {
      s = String(e);
    }
    console.log(k, firstOrderError(f, [4, 6]), s);
  }
});
