import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { useBackend } from '../../numerics/backend.ts';
import { random } from '../../numerics/random.ts';
import { digitEmbedding } from './network.ts';

beforeAll(() => useBackend());

test('copies learn side by side, each as a network by itself would', () => {
  const images = Float32Array.from({ length: 12 * 64 }, random(1));
  const rows = Int32Array.from({ length: 12 }, (_, i) => i);
  const one = digitEmbedding(images, { d: 2 }, random(2));
  const two = digitEmbedding(images, { d: 2, copies: 2 }, random(2));
  const before = one.embed(rows);
  expect(two.embed(rows)).toEqual(Float32Array.of(...before, ...before));

  const towardsOne = (z: Tensor2D) => tf.mean<Scalar>(tf.square(tf.sub(z, 1)));
  // Of the second copy nothing is asked.
  const ofFirst = (z: Tensor2D) => towardsOne(tf.slice<tf.Rank.R2, Tensor2D>(z, [0, 0], [12, 2]));
  for (let i = 0; i < 5; i++) {
    one.learn(rows, towardsOne, 0.01);
    two.learn(rows, ofFirst, 0.01);
  }
  const alone = one.embed(rows);
  const both = two.embed(rows);
  alone.forEach((value, i) => expect(both[i]).toBeCloseTo(value, 5));
  expect(alone[0]).not.toBeCloseTo(before[0]!, 2);
  expect(both.subarray(24)).toEqual(before);
  one.dispose();
  two.dispose();
});
