import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { centralDifferences } from '../../../tests/reference/gradients.ts';
import reference from '../../../tests/reference/metric-learning.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import {
  cosine,
  euclidean,
  hamming,
  mahalanobis,
  manhattan,
  metricOf,
  ncaLoss,
} from './algorithm.ts';

beforeAll(() => useBackend());

const { x, y, bits, labels, a, m, distances, loss, gradient } = reference;
const expectNear = (found: ArrayLike<number>, expected: readonly number[]) =>
  expect(Array.from(found)).toEqual(expected.map((value): unknown => expect.closeTo(value, 5)));

describe('distances against scipy, row by row', () => {
  const pair = () => [tf.tensor2d(x), tf.tensor2d(y)] as const;
  test('euclidean', () => expectNear(euclidean(...pair()).dataSync(), distances.euclidean));
  test('manhattan', () => expectNear(manhattan(...pair()).dataSync(), distances.manhattan));
  test('cosine', () => expectNear(cosine(...pair()).dataSync(), distances.cosine));
  test('mahalanobis', () =>
    expectNear(mahalanobis(...pair(), tf.tensor2d(m)).dataSync(), distances.mahalanobis));
  test('hamming', () => {
    const [u, v] = bits.map((rows) => tf.tensor2d(rows));
    expectNear(hamming(u!, v!).dataSync(), distances.hamming);
  });

  test('one row is compared with every row of the other matrix', () => {
    const all = tf.tensor2d(x);
    const one = tf.slice2d(all, [3, 0], [1, -1]);
    const tiled = tf.tile(one, [x.length, 1]);
    const matrix = tf.tensor2d(m);
    for (const d of [euclidean, manhattan, cosine, hamming])
      expectNear(d(one, all).dataSync(), [...d(tiled, all).dataSync()]);
    const found = mahalanobis(one, all, matrix).dataSync();
    expectNear(found, [...mahalanobis(tiled, all, matrix).dataSync()]);
    expect(found[3]).toBe(0);
  });
});

describe('ncaLoss', () => {
  const lossAt = (map: Tensor2D) => ncaLoss(tf.tensor2d(x), tf.tensor1d(labels), map);

  test('is that of scikit-learn and, row by row, PyTorch', () =>
    expect(lossAt(tf.tensor2d(a)).dataSync()[0]).toBeCloseTo(loss, 5));

  test('its gradient is that of PyTorch in doubles', () =>
    expectNear(
      tf
        .grad((map: tf.Tensor) => lossAt(map as Tensor2D))(tf.tensor2d(a))
        .dataSync(),
      gradient.flat(),
    ));

  test('its gradient agrees with finite differences', () => {
    const shape: [number, number] = [a.length, a[0]!.length];
    const numeric = centralDifferences(
      (entries) => lossAt(tf.tensor2d(entries, shape)).dataSync()[0]!,
      Float32Array.from(a.flat()),
    );
    numeric.forEach((value, i) => expect(value).toBeCloseTo(gradient.flat()[i]!, 3));
  });

  test('two rows have each only the other to pick', () => {
    const two = (second: number) =>
      ncaLoss(tf.tensor2d([[0], [3]]), tf.tensor1d([0, second]), tf.tensor2d([[1]])).dataSync()[0];
    expect([two(0), two(1)]).toEqual([0, 1]);
  });

  test('moving all rows together, or turning the map, changes nothing', () => {
    const moved = tf.add<Tensor2D>(tf.tensor2d(x), 2);
    const [c, s] = [0.6, 0.8];
    const turned = tf.matMul<Tensor2D>(tf.tensor2d([[c, -s], [s, c]]), tf.tensor2d(a)); // prettier-ignore
    expect(ncaLoss(moved, tf.tensor1d(labels), tf.tensor2d(a)).dataSync()[0]).toBeCloseTo(loss, 4);
    expect(lossAt(turned).dataSync()[0]).toBeCloseTo(loss, 5);
  });
});

test('M = AᵀA measures what Euclidean distance measures after the map', () => {
  const [u, v, map] = [tf.tensor2d(x), tf.tensor2d(y), tf.tensor2d(a)];
  const mapped = (rows: Tensor2D) => tf.matMul<Tensor2D>(rows, map, false, true);
  expectNear(mahalanobis(u, v, metricOf(map)).dataSync(), [
    ...euclidean(mapped(u), mapped(v)).dataSync(),
  ]);
});
