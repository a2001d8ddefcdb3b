import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core';
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

test('sums and means over any axes, and their gradients, equal the cpu backend', () => {
  const axes = fc.subarray([0, 1, 2, -1]);
  const cases = {
    shape: fc.tuple(size(6, 0), size(9), size(9)),
    axes,
    keepDims: fc.boolean(),
    seed,
  };
  forAll(cases, ({ shape, axes, keepDims, seed }) => {
    const distinct = [...new Set(axes.map((axis) => (axis + 3) % 3))];
    expectAsOnCpu([numbers(shape, seed)], (x) => tf.sum(x, distinct, keepDims));
    if (shape[0] === 0) return;
    expectAsOnCpu([numbers(shape, seed)], (x) => tf.mean(x, distinct, keepDims));
    const kept = shape.map((length, axis) => (distinct.includes(axis) ? 1 : length));
    const over = distinct.reduce((product, axis) => product * shape[axis]!, 1);
    expectAsOnCpu(
      [numbers(shape, seed), numbers(kept, seed + 1)],
      (x, dy) => [
        tf.grad((x: Tensor) => tf.sum(x, distinct, true))(x, dy),
        tf.grad((x: Tensor) => tf.mean(x, distinct, true))(x, dy),
      ],
      (x, dy) => [tf.mul(tf.onesLike(x), dy), tf.mul(tf.onesLike(x), tf.div(dy, over))],
    );
  });
});

test('tiles along any axes, and their gradients, equal the cpu backend', () => {
  const cases = {
    shape: fc.tuple(size(4), size(4), size(9)),
    reps: fc.tuple(size(3), size(3), size(3)),
    seed,
  };
  forAll(cases, ({ shape, reps, seed }) => {
    expectAsOnCpu([numbers(shape, seed)], (x) => tf.tile(x, reps));
    const tiled = shape.map((length, axis) => length * reps[axis]!);
    expectAsOnCpu(
      [numbers(shape, seed), numbers(tiled, seed + 1)],
      (x, dy) => tf.grad((x: Tensor) => tf.tile(x, reps))(x, dy),
      (_, dy) =>
        tf.sum(
          tf.reshape(
            dy,
            shape.flatMap((n, axis) => [reps[axis]!, n]),
          ),
          [0, 2, 4],
        ),
    );
  });
});

test('a long column is summed without drifting off', () => {
  const x = { shape: [200_000, 3], values: new Float32Array(600_000).fill(0.1) };
  const [sum] = on('wasm', [x], (x) => tf.sum(x, 0));
  for (const value of sum!.values) expect(Math.abs(value / 20_000 - 1)).toBeLessThan(1e-4);
});

describe('sum by segment', () => {
  const integers = (values: number[]): Values => ({
    shape: [values.length],
    values: Int32Array.from(values),
  });

  test('equals the cpu backend, and leaves negative numbers out', () => {
    const ids = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
    forAll({ ids, width: size(9), seed }, ({ ids, width, seed }) => {
      const inputs = [numbers([ids.length, width], seed), integers(ids)];
      expectAsOnCpu(inputs, (x, ids) => tf.unsortedSegmentSum(x, ids as Tensor1D, 7));
    });
    const inputs = [numbers([3, 2], 1), integers([1, -1, 1])];
    const [sums] = on('wasm', inputs, (x, ids) => tf.unsortedSegmentSum(x, ids as Tensor1D, 2));
    const x = inputs[0]!.values;
    expect([...sums!.values]).toEqual([0, 0, x[0]! + x[4]!, x[1]! + x[5]!].map(Math.fround));
  });

  test('makes the gradient of gather, along any axis', () => {
    for (const axis of [0, 1, 2]) {
      const shape = [4, 5, 3];
      const dy = [...shape];
      dy[axis] = 4;
      const inputs = [numbers(shape, 1), integers([2, 0, 2, 1]), numbers(dy, 2)];
      expectAsOnCpu(inputs, (x, ids, dy) => tf.grad((x: Tensor) => tf.gather(x, ids, axis))(x, dy));
    }
  });
});
