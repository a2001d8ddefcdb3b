import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { useBackend } from './backend.ts';
import { segmentSum } from './segment-sum.ts';

beforeAll(() => useBackend());

test('sums and gradient are those of tfjs', () => {
  const x = tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [4, 2]);
  const of = tf.tensor1d([2, 0, 2, 2], 'int32');
  expect([...segmentSum(x, of, 4).dataSync()]).toEqual([3, 4, 0, 0, 13, 16, 0, 0]);
  const gradient = (sum: (rows: Tensor2D) => Tensor2D) =>
    tf
      .grad((rows) => tf.sum(tf.square(sum(rows as Tensor2D))))(x)
      .dataSync();
  expect(gradient((rows) => segmentSum(rows, of, 4))).toEqual(
    gradient((rows) => tf.unsortedSegmentSum(rows, of, 4)),
  );
});
