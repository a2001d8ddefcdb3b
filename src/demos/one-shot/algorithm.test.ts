import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { centralDifferences } from '../../../tests/reference/gradients.ts';
import reference from '../../../tests/reference/one-shot.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import { squaredDistances } from '../../numerics/distances.ts';
import { nearestSupport, pairDistances, sameProbability, verificationLoss } from './algorithm.ts';

beforeAll(() => useBackend());

const matrix = (rows: number[][]) => tf.tensor2d(rows);
const nearest = (query: Tensor2D, support: Tensor2D): number[] =>
  squaredDistances(query, support).arraySync().map(nearestSupport);

describe('verification', () => {
  test('by hand: at the threshold p = ½ and the loss is ln 2, whichever is true', () => {
    const d = pairDistances(matrix([[0, 0], [1, 1]]), matrix([[3, 4], [1, 1]])); // prettier-ignore
    expect([...d.dataSync()]).toEqual([25, 0]);
    expect(sameProbability(d, 25).dataSync()[0]).toBe(0.5);
    for (const same of [0, 1]) {
      const loss = verificationLoss(tf.tensor1d([25]), tf.tensor1d([same]), tf.scalar(25));
      expect(loss.dataSync()[0]).toBeCloseTo(Math.LN2, 6);
    }
  });

  test('a pair far off does not overflow', () => {
    const loss = verificationLoss(tf.tensor1d([1e4, 0]), tf.tensor1d([1, 1]), tf.scalar(4));
    expect(loss.dataSync()[0]).toBeCloseTo((1e4 - 4 + Math.log1p(Math.exp(-4))) / 2, 1);
  });

  test.each(reference.losses)('agrees with PyTorch, shape $shape, b = $border', (given) => {
    const shape = given.shape as [number, number];
    const [z1, z2] = given.inputs.map((rows) => tf.tensor2d(rows, shape));
    const p = sameProbability(pairDistances(z1!, z2!), given.border).dataSync();
    given.probabilities.forEach((expected, i) => expect(p[i]).toBeCloseTo(expected, 6));
    const { value, grads } = tf.valueAndGrads((...[a, b, border]: tf.Tensor[]) =>
      verificationLoss(
        pairDistances(a as Tensor2D, b as Tensor2D),
        tf.tensor1d(given.same),
        border as Scalar,
      ),
    )([z1!, z2!, tf.scalar(given.border)]);
    expect(value.shape).toEqual([]);
    expect(value.dataSync()[0]).toBeCloseTo(given.loss, 5);
    grads.forEach((gradient, i) => {
      const far = Array.from(gradient.dataSync(), (g, j) => Math.abs(g - given.gradients[i]![j]!));
      expect(Math.max(...far)).toBeLessThan(1e-5);
    });
  });

  test('its gradient agrees with finite differences', () => {
    const { shape, inputs, same, border } = reference.losses[0]!;
    const [z1, z2] = inputs.map((rows) => tf.tensor2d(rows, shape as [number, number]));
    const at = (z: tf.Tensor) =>
      verificationLoss(pairDistances(z as Tensor2D, z2!), tf.tensor1d(same), tf.scalar(border));
    const gradient = tf.grad(at)(z1!).dataSync();
    const numeric = centralDifferences(
      (z) => at(tf.tensor2d(z, shape as [number, number])).dataSync()[0]!,
      Float32Array.from(inputs[0]!),
      1e-2,
    );
    numeric.forEach((slope, i) => expect(gradient[i]).toBeCloseTo(slope, 3));
  });
});

describe('nearestSupport', () => {
  test('by hand', () => {
    const support = matrix([[0, 0], [4, 0], [0, 4]]); // prettier-ignore
    expect(nearest(matrix([[3, 1], [0, 5], [1, 0.5]]), support)).toEqual([1, 2, 0]); // prettier-ignore
  });

  test('of examples equally near the first counts; one that is missing does not', () => {
    expect(nearestSupport([4, 4, 1, 1])).toBe(2);
    expect(nearestSupport([NaN, 4, NaN, 3])).toBe(3);
    expect(nearestSupport([NaN, NaN])).toBe(-1);
  });

  test.each(reference.nearest)('agrees with PyTorch', ({ query, support, nearest: expected }) => {
    const tensor = ([n, d, rows]: (number | number[])[]) =>
      tf.tensor2d(rows as number[], [n as number, d as number]);
    expect(nearest(tensor(query), tensor(support))).toEqual(expected);
  });
});
