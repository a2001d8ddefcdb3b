import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cases, difference } from '../../../tests/reference/cam.ts';
import { useBackend } from '../../numerics/backend.ts';
import { last } from '../../models/tools/image-classifier.ts';
import { random } from '../../numerics/random.ts';
import { cam, contributions } from './algorithm.ts';

beforeAll(() => useBackend());

test('by hand: two channels, one for the class and one against', () => {
  const features = tf.tensor3d([1, 0, 2, 0, 0, 3, 0, 4], [2, 2, 2]);
  const weights = tf.tensor2d([10, 1, 100, -1], [2, 2]);
  expect(cam(features, weights, 1).arraySync()).toEqual([
    [1, 2],
    [-3, -4],
  ]);
  expect(contributions(features, weights, 1).arraySync()).toEqual([
    [
      [1, -0],
      [2, -0],
    ],
    [
      [0, -3],
      [0, -4],
    ],
  ]);
});

test('a batch is each image by itself', () => {
  const features = tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 1, 2]);
  const weights = tf.tensor2d([1, 0, 10, 0], [2, 2]);
  expect(cam(features, weights, 0).arraySync()).toEqual([
    [[21], [43]],
    [[65], [87]],
  ]);
});

describe('a whole network', () => {
  const { net, make, classes } = cases.find(({ head }) => head === 'gap')!;

  test.each([0, 1, 2])('class %i: the map is PyTorch’s', (c) => {
    const { parameters, image } = make(random(1));
    const features = tf.squeeze<Tensor3D>(net.features(image, parameters)[last]!, [0]);
    const map = cam(features, parameters.at(-2) as Tensor2D, c);
    expect(map.shape).toEqual(features.shape.slice(0, 2));
    expect(difference(map.dataSync(), (classes[c] as { cam: number[] }).cam)).toBeLessThan(1e-4);
  });
});
