import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { installKernels } from './index.ts';
import { expectAsOnCpu, forAll, numbers, on, seed, size, useBackend } from './testing.ts';

beforeAll(async () => {
  await useBackend();
  await installKernels();
});

const flip = (transpose: boolean, rows: number, columns: number) =>
  transpose ? [columns, rows] : [rows, columns];

describe('matMul', () => {
  test('equals the cpu backend for any sizes and transposes', () => {
    const cases = {
      m: size(21),
      n: size(21),
      k: size(40),
      transposeA: fc.boolean(),
      transposeB: fc.boolean(),
      seed,
    };
    forAll(cases, ({ m, n, k, transposeA, transposeB, seed }) => {
      const a = numbers(flip(transposeA, m, k), seed);
      const b = numbers(flip(transposeB, k, n), seed + 1);
      expectAsOnCpu([a, b], (a, b) => tf.matMul(a, b, transposeA, transposeB));
    });
  });

  test.each([
    [
      [3, 5, 7],
      [3, 7, 4],
    ],
    [
      [3, 5, 7],
      [7, 4],
    ],
    [
      [5, 7],
      [3, 7, 4],
    ],
    [
      [2, 1, 5, 7],
      [1, 3, 7, 4],
    ],
    [
      [4, 2, 5, 7],
      [2, 7, 4],
    ],
    [
      [1, 5, 7],
      [6, 7, 9],
    ],
  ])('leading axes broadcast: %j by %j', (a, b) => {
    // The cpu backend broadcasts only a single matrix, so repeat by hand.
    const outer = tf.broadcast_util.assertAndGetBroadcastShape(a.slice(0, -2), b.slice(0, -2));
    const repeated = (t: Tensor) => tf.broadcastTo(t, [...outer, ...t.shape.slice(-2)]);
    const inputs = [numbers(a, 1), numbers(b, 2)];
    expectAsOnCpu(
      inputs,
      (a, b) => tf.matMul(a, b),
      (a, b) => tf.matMul(repeated(a), repeated(b)),
    );
  });

  test.each([
    [
      [0, 5],
      [5, 3],
    ],
    [
      [4, 0],
      [0, 3],
    ],
    [
      [4, 5],
      [5, 0],
    ],
    [
      [0, 4, 5],
      [0, 5, 2],
    ],
  ])('empty: %j by %j', (a, b) => {
    const [c] = on('wasm', [numbers(a, 1), numbers(b, 2)], (a, b) => tf.matMul(a, b));
    expect(c!.shape).toEqual([...a.slice(0, -1), b.at(-1)]);
    expect(c!.values.every((x) => x === 0)).toBe(true);
  });

  test('large: many blocks of rows, inner sizes beyond any cache', () => {
    expectAsOnCpu([numbers([150, 1100], 1), numbers([1100, 19], 2)], (a, b) => tf.matMul(a, b));
  });

  test('huge values overflow to infinity and NaN stays where it is', () => {
    const huge = (a: number[]) => ({ shape: [2, 2], values: Float32Array.from(a) });
    const inputs = [huge([3e38, 1, NaN, 1]), huge([10, 1, 1, 1])];
    expectAsOnCpu(inputs, (a, b) => tf.matMul(a, b));
  });

  test('its gradient sums over the axes that were broadcast', () => {
    const inputs = [numbers([3, 5, 7], 1), numbers([7, 4], 2), numbers([3, 5, 4], 3)];
    const gradients = (a: Tensor, b: Tensor, dy: Tensor) =>
      tf.grads((a: Tensor, b: Tensor) => tf.matMul(a, b))([a, b], dy);
    expectAsOnCpu(inputs, gradients, (a, b, dy) => [
      tf.matMul(dy, tf.broadcastTo(b, [3, 7, 4]), false, true),
      tf.sum(tf.matMul(a, dy, true, false), 0),
    ]);
  });
});

describe('fused.matMul', () => {
  test.each(['linear', 'relu', 'sigmoid', 'elu', 'relu6', 'leakyrelu'] as const)(
    'adds the bias once and activates: %s',
    (activation) => {
      // An inner size over 48 with a transposed b is where tfjs's own kernel adds the bias for every block.
      const inputs = [numbers([6, 100], 1), numbers([5, 100], 2), numbers([5], 3)];
      expectAsOnCpu(inputs, (a, b, bias) =>
        tf.fused.matMul({
          a: a,
          b: b,
          transposeB: true,
          bias,
          activation,
        }),
      );
    },
  );
});
