import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import reference from '../../../tests/reference/simclr.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import { alignment, ntXent, separation, uniformity } from './algorithm.ts';

beforeAll(() => useBackend());

const matrix = (rows: number[][]): Tensor2D => tf.tensor2d(rows);
const number = (scalar: Scalar): number => scalar.dataSync()[0]!;

type Measure = (z1: Tensor2D, z2: Tensor2D) => Scalar;
const measures = (temperature: number): Record<'ntXent' | 'alignment' | 'uniformity', Measure> => ({
  ntXent: (z1, z2) => ntXent(z1, z2, temperature),
  alignment,
  uniformity: (z1, z2) => uniformity(tf.concat([z1, z2], 0)),
});

describe.each(reference.cases)('PyTorch, shape $shape, τ = $temperature', (given) => {
  test.each(['ntXent', 'alignment', 'uniformity'] as const)('%s and its gradients', (name) => {
    const shape = given.shape as [number, number];
    const inputs = given.inputs.map((rows) => tf.tensor2d(rows, shape)) as [Tensor2D, Tensor2D];
    const measure = measures(given.temperature)[name];
    const { value, grads } = tf.valueAndGrads((...z: tf.Tensor[]) =>
      measure(...(z as typeof inputs)),
    )(inputs);
    expect(value.shape).toEqual([]);
    expect(Math.abs(number(value) - given[name].value)).toBeLessThan(1e-5);
    grads.forEach((gradient, i) => {
      const expected = given[name].gradients[i]!;
      const far = Array.from(gradient.dataSync(), (g, j) => Math.abs(g - expected[j]!));
      expect(Math.max(...far)).toBeLessThan(1e-5);
    });
  });
});

describe('ntXent', () => {
  test('two pairs at right angles: each view has its partner at 1 and two others at 0', () => {
    const z = [[1, 0], [0, 1]]; // prettier-ignore
    for (const temperature of [0.1, 0.5, 1]) {
      const expected = Math.log(1 + 2 * Math.exp(-1 / temperature));
      expect(number(ntXent(matrix(z), matrix(z), temperature))).toBeCloseTo(expected, 5);
    }
  });

  test('all views in one point: a guess among 2n − 1', () => {
    const z = matrix(Array.from({ length: 6 }, () => [0.3, -2, 1]));
    expect(number(ntXent(z, z, 0.2))).toBeCloseTo(Math.log(11), 5);
  });

  test('does not see the lengths', () => {
    const [a, b] = [[[1, 2], [-1, 0.5], [3, 3]], [[1, 1], [-2, 0.5], [0, 3]]]; // prettier-ignore
    const longer = b.map((row, i) => row.map((value) => (i + 2) * value));
    const once = number(ntXent(matrix(a), matrix(b), 0.2));
    expect(number(ntXent(matrix(a), matrix(longer), 0.2))).toBeCloseTo(once, 5);
  });

  test('at the smallest temperature of the demo it is still finite', () => {
    const z1 = matrix([[1, 0, 0], [0, 1, 0], [0, 0, 1]]); // prettier-ignore
    const z2 = matrix([[0, 1, 0], [0, 0, 1], [1, 0, 0]]); // prettier-ignore
    // Of each view's five others one is at 1, its neighbour's view, and the partner is at 0.
    expect(number(ntXent(z1, z2, 0.05))).toBeCloseTo(20, 3);
  });
});

describe('alignment', () => {
  test('the same 0, at right angles 2, opposite 4, whatever the lengths', () => {
    const ahead = matrix([[3, 0]]);
    expect(number(alignment(ahead, matrix([[5, 0]])))).toBeCloseTo(0, 6);
    expect(number(alignment(ahead, matrix([[0, 0.1]])))).toBeCloseTo(2, 5);
    expect(number(alignment(ahead, matrix([[-2, 0]])))).toBeCloseTo(4, 5);
  });
});

describe('separation', () => {
  test('three images at right angles: 2 between any two; partners do not count', () => {
    const corners = [[1, 0, 0], [0, 2, 0], [0, 0, 3]]; // prettier-ignore
    expect(number(separation(matrix(corners), matrix(corners)))).toBeCloseTo(2, 5);
  });

  test('the mean over pairs of different images, one view of each, written as a loop', () => {
    const [a, b] = [[[1, 2], [-1, 0.5], [3, 3]], [[1, 1], [-2, 0.5], [0, 3]]]; // prettier-ignore
    const unit = (row: number[]) => row.map((value) => value / Math.hypot(...row));
    let sum = 0;
    a.forEach((one, i) =>
      b.forEach((other, j) => {
        const [u, v] = [unit(one), unit(other)];
        if (i !== j) sum += (u[0]! - v[0]!) ** 2 + (u[1]! - v[1]!) ** 2;
      }),
    );
    expect(number(separation(matrix(a), matrix(b)))).toBeCloseTo(sum / 6, 5);
  });
});

describe('uniformity', () => {
  test('all rows in one point: 0', () => {
    expect(number(uniformity(matrix(Array.from({ length: 7 }, () => [1, 2, 2]))))).toBeCloseTo(
      0,
      5,
    );
  });

  test('two opposite points: −8', () => {
    expect(number(uniformity(matrix([[1, 0], [-1, 0]])))).toBeCloseTo(-8, 4); // prettier-ignore
  });

  test('the four corners of a tetrahedron lie more evenly than four on the equator', () => {
    const corners = [[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]]; // prettier-ignore
    const equator = [[1, 0, 0], [0, 1, 0], [-1, 0, 0], [0, -1, 0]]; // prettier-ignore
    // All six squared distances of the corners are 8/3.
    expect(number(uniformity(matrix(corners)))).toBeCloseTo(-16 / 3, 4);
    expect(number(uniformity(matrix(equator)))).toBeGreaterThan(-16 / 3);
  });
});
