import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { installKernels } from './index.ts';
import {
  expectAsOnCpu,
  forAll,
  numbers,
  on,
  seed,
  size,
  useBackend,
  type Values,
} from './testing.ts';

beforeAll(async () => {
  await useBackend();
  await installKernels();
});

const operations = {
  ...{ add: tf.add, sub: tf.sub, mul: tf.mul, div: tf.div },
  ...{ maximum: tf.maximum, minimum: tf.minimum, squaredDifference: tf.squaredDifference },
};
const choose = (shape: number[], repeated: boolean[]) =>
  shape.map((length, axis) => (repeated[axis] ? 1 : length));

describe.each(Object.entries(operations))('%s', (_, operation) => {
  test('equals the cpu backend however its operands are broadcast', () => {
    const flags = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    const shape = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 0, maxLength: 4 });
    const cases = { shape, a: flags, b: flags, cut: size(4, 0), seed };
    forAll(cases, ({ shape, a, b, cut, seed }) => {
      const inputs = [
        numbers(choose(shape, a), seed),
        numbers(choose(shape, b).slice(cut), seed + 1),
      ];
      inputs[1]!.values = inputs[1]!.values.map((x) => x || 0.5); // 0 / 0 is NaN on one side, ∞ on the other
      expectAsOnCpu(inputs, (a, b) => operation(a, b));
    });
  });

  test('a bias, a column, a scalar, an outer product, a bias a task', () => {
    for (const [a, b] of [
      [[5, 7], [7]],
      [
        [5, 7],
        [5, 1],
      ],
      [[5, 7], []],
      [
        [5, 1],
        [1, 7],
      ],
      [
        [3, 5, 7],
        [3, 1, 7],
      ],
      [
        [2, 3, 4, 5],
        [2, 1, 4, 1],
      ],
    ] as const)
      expectAsOnCpu([numbers([...a], 1), numbers([...b], 2)], (a, b) => operation(a, tf.add(b, 3)));
  });

  test('NaN and infinities', () => {
    const a = { shape: [6], values: Float32Array.of(NaN, 1, Infinity, -Infinity, 0, 3e38) };
    const b = { shape: [6], values: Float32Array.of(1, NaN, 2, Infinity, -2, 3e38) };
    expectAsOnCpu([a, b], (a, b) => operation(a, b));
  });
});

test('whole numbers stay with tfjs', () => {
  const whole: Values = { shape: [3], values: Int32Array.of(1, 2, 3) };
  expectAsOnCpu([whole], (x) => [tf.add(x, x), tf.maximum(x, tf.scalar(2, 'int32'))]);
});

test('maximum and minimum give their gradient to the one that is taken, summed where it was repeated', () => {
  const inputs = [numbers([4, 5], 1), numbers([5], 2), numbers([4, 5], 3)];
  for (const [extremum, takesFirst] of [
    [tf.maximum, tf.greaterEqual],
    [tf.minimum, tf.lessEqual],
  ] as const)
    expectAsOnCpu(
      inputs,
      (a, b, dy) => tf.grads((a: Tensor, b: Tensor) => extremum(a, b))([a, b], dy),
      (a, b, dy) => {
        const first = tf.cast(takesFirst(a, b), 'float32');
        return [tf.mul(dy, first), tf.sum(tf.mul(dy, tf.sub(1, first)), 0)];
      },
    );
});

describe('gather', () => {
  test('equals the cpu backend along any axis', () => {
    const cases = {
      shape: fc.tuple(size(5), size(5), size(9)),
      axis: size(2, -3),
      picked: fc.array(fc.nat(), { maxLength: 9 }),
      seed,
    };
    forAll(cases, ({ shape, axis, picked, seed }) => {
      const length = shape.at(axis)!;
      const indices = {
        shape: [picked.length],
        values: Int32Array.from(picked, (i) => i % length),
      };
      if (picked.length === 0) return;
      expectAsOnCpu([numbers(shape, seed), indices], (x, i) => tf.gather(x, i, axis));
    });
  });

  test('keeps the shape of the indices', () => {
    const indices = { shape: [2, 2], values: Int32Array.of(1, 0, 2, 2) };
    expectAsOnCpu([numbers([3, 4], 1), indices], (x, i) => tf.gather(x, i));
  });

  test('an index out of range is refused', () => {
    for (const wrong of [3, -1]) {
      const inputs = [numbers([3, 2], 1), { shape: [2], values: Int32Array.of(0, wrong) }];
      expect(() => on('wasm', inputs, (x, i) => tf.gather(x, i))).toThrow(
        `value ${wrong} is not in [0, 2]`,
      );
    }
  });
});
