import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Activation, dense, installKernels } from './index.ts';
import {
  expectAsOnCpu,
  expectClose,
  forAll,
  numbers,
  on,
  seed,
  size,
  useBackend,
} from './testing.ts';

beforeAll(async () => {
  await useBackend();
  await installKernels();
});

/** Every float exponent, both signs, the values where branches meet, and what is not finite. */
const wide = Float32Array.from([
  ...Array.from({ length: 254 }, (_, i) => 1.37 * 2 ** (i - 126)).flatMap((x) => [x, -x]),
  ...[0, -0, 0.625, -0.625, 0.6249999, 88.7, 88.8, -87.3, -103.9, -104.1, Infinity, -Infinity, NaN],
  ...Array.from({ length: 2000 }, (_, i) => (i - 1000) / 37),
]);

describe.each([
  ['tanh', tf.tanh, Math.tanh],
  ['sigmoid', tf.sigmoid, (x: number) => 1 / (1 + Math.exp(-x))],
  ['exp', tf.exp, Math.exp],
] as const)('%s', (_, ours, exact) => {
  test('is right to three units in the last place everywhere', () => {
    const [y] = on('wasm', [{ shape: [wide.length], values: wide }], (x) => ours(x));
    wide.forEach((x, i) => {
      const wanted = Math.fround(exact(x));
      const unit = 2 ** (Math.floor(Math.log2(Math.max(Math.abs(wanted), 2 ** -126))) - 23);
      if (isNaN(wanted) || !isFinite(wanted)) expect(y!.values[i]).toBe(wanted);
      else expect(Math.abs(y!.values[i]! - wanted) / unit, `at ${x}`).toBeLessThanOrEqual(3);
    });
  });

  test.each([0, 1, 2, 3, 5, 8])('has its gradient for %i elements', (n) => {
    const inputs = [numbers([n], 3, 2), numbers([n], 4)];
    const [g] = on('wasm', inputs, (x, dy) => tf.grad((x: Tensor) => ours(x))(x, dy));
    const slope = (x: number) => (exact(x + 1e-4) - exact(x - 1e-4)) / 2e-4;
    const wanted = Float32Array.from(inputs[0]!.values, (x, i) => slope(x) * inputs[1]!.values[i]!);
    expectClose([g!], [{ shape: [n], values: wanted }], 1e-5);
  });
});

test('relu passes the gradient where its input was positive, and lets NaN through', () => {
  const x = Float32Array.from([1, -1, 0, -0, 3, NaN, 2]);
  const [y, g] = on('wasm', [{ shape: [7], values: x }], (x) => [
    dense(tf.reshape(x, [7, 1]), tf.ones([1, 1]), null, 'relu'),
    tf.grad((x: Tensor) => tf.relu(x))(x, tf.range(1, 8)),
  ]);
  expect([...y!.values].map(Math.abs)).toEqual([1, 0, 0, 0, 3, NaN, 2]);
  expect([...g!.values]).toEqual([1, 0, 0, 0, 5, 0, 7]);
});

describe('dense', () => {
  const plain = { linear: (x: Tensor) => x, relu: tf.relu, tanh: tf.tanh, sigmoid: tf.sigmoid };
  const slopes = {
    linear: (y: Tensor) => tf.onesLike(y),
    relu: (y: Tensor) => tf.step(y),
    tanh: (y: Tensor) => tf.sub(1, tf.square(y)),
    sigmoid: (y: Tensor) => tf.mul(y, tf.sub(1, y)),
  };

  test.each(['linear', 'relu', 'tanh', 'sigmoid'] as const)(
    'equals its parts and has their gradients: %s',
    (activation: Activation) => {
      forAll({ n: size(9), i: size(13), o: size(13), seed }, ({ n, i, o, seed }) => {
        const inputs = [[n, i], [i, o], [o], [n, o]].map((s, k) => numbers(s, seed + k));
        expectAsOnCpu(
          inputs,
          (x, w, b, dy) => [
            dense(x, w, b, activation),
            ...tf.grads((x: Tensor, w: Tensor, b: Tensor) => dense(x, w, b, activation))(
              [x, w, b],
              dy,
            ),
          ],
          (x, w, b, dy) => {
            const y = plain[activation](tf.add(tf.matMul(x, w), b));
            const g = tf.mul(dy, slopes[activation](y));
            return [y, tf.matMul(g, w, false, true), tf.matMul(x, g, true, false), tf.sum(g, 0)];
          },
        );
      });
    },
  );

  test('one layer a task: weights and biases with a leading axis', () => {
    const inputs = [
      [3, 5, 4],
      [3, 4, 6],
      [3, 1, 6],
      [3, 5, 6],
    ].map((s, k) => numbers(s, k + 1));
    expectAsOnCpu(
      inputs,
      (x, w, b, dy) => [
        dense(x, w, b, 'relu'),
        ...tf.grads((x: Tensor, w: Tensor, b: Tensor) => dense(x, w, b, 'relu'))([x, w, b], dy),
      ],
      (x, w, b, dy) => {
        const y = tf.relu(tf.add(tf.matMul(x, w), b));
        const g = tf.mul(dy, tf.step(y));
        return [y, tf.matMul(g, w, false, true), tf.matMul(x, g, true), tf.sum(g, 1, true)];
      },
    );
  });

  test('one layer for all rows of any leading axes, with and without bias', () => {
    const inputs = [[2, 3, 5, 4], [4, 6], [6], [2, 3, 5, 6]].map((s, k) => numbers(s, k + 1));
    expectAsOnCpu(
      inputs,
      (x, w, b, dy) => [
        dense(x, w, b),
        dense(x, w, null),
        ...tf.grads((w: Tensor, b: Tensor) => dense(x, w, b))([w, b], dy),
      ],
      (x, w, b, dy) => {
        const [rows, d] = [tf.reshape(x, [30, 4]), tf.reshape(dy, [30, 6])];
        const y = tf.reshape(tf.matMul(rows, w), [2, 3, 5, 6]);
        return [tf.add(y, b), y, tf.matMul(rows, d, true), tf.sum(d, 0)];
      },
    );
  });
});
