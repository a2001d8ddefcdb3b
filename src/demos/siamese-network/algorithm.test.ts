import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import reference from '../../../tests/reference/contrastive.json' with { type: 'json' };
import { centralDifferences } from '../../../tests/reference/gradients.ts';
import { useBackend } from '../../numerics/backend.ts';
import { contrastiveLoss, distances } from './algorithm.ts';
import { forceOf } from './shared/springs.ts';

beforeAll(() => useBackend());

const loss = (distance: number[], same: number[], margin: number) =>
  contrastiveLoss(tf.tensor1d(distance), tf.tensor1d(same), margin).dataSync()[0]!;

describe('contrastiveLoss', () => {
  test.each([
    [0.6, 1, 0.18], // pulls
    [0, 1, 0], // nothing left to pull
    [0.6, 0, 0.08], // nearer than the margin
    [0, 0, 0.5], // at most m² / 2
    [1, 0, 0], // at the margin
    [7, 0, 0], // beyond it
  ])('by hand, m = 1: d = %d, y = %d: %d', (d, same, expected) => {
    expect(loss([d], [same], 1)).toBeCloseTo(expected, 6);
  });

  test('is the mean over the pairs', () => {
    expect(loss([0.6, 0.6, 7], [1, 0, 0], 1)).toBeCloseTo((0.18 + 0.08) / 3, 6);
  });

  test.each(reference)('agrees with NumPy and PyTorch, $shape, m = $margin', (given) => {
    const shape = given.shape as [number, number];
    const z = given.z.map((rows) => tf.tensor2d(rows, shape));
    const same = tf.tensor1d(given.same, 'float32');
    const apart = distances(z[0]!, z[1]!).dataSync();
    given.distances.forEach((d, i) => expect(apart[i]).toBeCloseTo(d, 5));
    const of = (z1: Tensor, z2: Tensor) =>
      contrastiveLoss(distances(z1 as Tensor2D, z2 as Tensor2D), same, given.margin);
    const { value, grads } = tf.valueAndGrads(of)(z);
    expect(value.shape).toEqual([]);
    expect(Math.abs(value.dataSync()[0]! - given.loss)).toBeLessThan(1e-5);
    grads.forEach((gradient, i) => {
      const off = Array.from(gradient.dataSync(), (g, j) => Math.abs(g - given.gradients[i]![j]!));
      expect(Math.max(...off)).toBeLessThan(1e-5);
    });
  });

  test('its gradient agrees with finite differences', () => {
    const { shape, z, same, margin } = reference[0]!;
    const second = tf.tensor2d(z[1]!, shape as [number, number]);
    const y = tf.tensor1d(same, 'float32');
    const at = (first: Tensor) => contrastiveLoss(distances(first as Tensor2D, second), y, margin);
    const first = tf.tensor2d(z[0]!, shape as [number, number]);
    const gradient = tf.grad(at)(first).dataSync();
    const numeric = centralDifferences(
      (x) => at(tf.tensor2d(x, shape as [number, number])).dataSync()[0]!,
      Float32Array.from(z[0]!),
      1e-3,
    );
    numeric.forEach((slope, i) => expect(gradient[i]).toBeCloseTo(slope, 2));
  });

  test('the force of a spring is the derivative by its distance', () => {
    for (const [d, y] of [
      [0.3, 1],
      [0.3, 0],
      [0.9, 0],
      [1.4, 0],
    ] as const)
      // prettier-ignore
      expect((loss([d + 0.01], [y], 1) - loss([d - 0.01], [y], 1)) / 0.02).toBeCloseTo(
        (y ? 1 : -1) * forceOf(d, y, 1),
        3,
      );
  });

  test('two points that coincide have a finite gradient', () => {
    const z = tf.tensor2d([[0.5, 0.5]]);
    const of = (z1: Tensor) => contrastiveLoss(distances(z1 as Tensor2D, z), tf.tensor1d([0]), 1);
    expect([...tf.grad(of)(z).dataSync()].every(Number.isFinite)).toBe(true);
  });
});
