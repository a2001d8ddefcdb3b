import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cases, difference } from '../../../tests/reference/cam.ts';
import { useBackend } from '../../numerics/backend.ts';
import { featureGradients, last, type Depth } from '../../models/tools/image-classifier.ts';
import { random } from '../../numerics/random.ts';
import { cam } from '../../numerics/cam.ts';
import { channelWeights, gradCam, hiResCam } from './algorithm.ts';

beforeAll(() => useBackend());

const depths: readonly Depth[] = [0, 1, 2];

test('by hand: the spatial mean of the gradients weighs the channels', () => {
  const features = tf.tensor3d([1, 0, 2, 0, 0, 3, 0, 4], [2, 2, 2]);
  const gradients = tf.tensor3d([4, -1, 0, -1, 0, 0, 0, 0], [2, 2, 2]);
  expect(channelWeights(gradients).arraySync()).toEqual([[[1, -0.5]]]);
  expect(gradCam(features, gradients, { relu: false }).arraySync()).toEqual([
    [1, 2],
    [-1.5, -2],
  ]);
  expect(gradCam(features, gradients).arraySync()).toEqual([
    [1, 2],
    [0, 0],
  ]);
});

test('by hand: without the mean, each position keeps its own gradient', () => {
  const features = tf.tensor3d([1, 0, 2, 0, 0, 3, 0, 4], [2, 2, 2]);
  const gradients = tf.tensor3d([4, -1, 0.5, -1, 0, 2, 0, -1], [2, 2, 2]);
  expect(hiResCam(features, gradients, { relu: false }).arraySync()).toEqual([
    [4, 1],
    [6, -4],
  ]);
  expect(hiResCam(features, gradients).arraySync()).toEqual([
    [4, 1],
    [6, 0],
  ]);
});

test('a batch is each image by itself', () => {
  const numbers = (seed: number) =>
    tf.tensor4d(
      Array.from({ length: 36 }, (_, i) => ((i * seed) % 7) - 3),
      [3, 2, 2, 3],
    );
  const [features, gradients] = [numbers(5), numbers(3)];
  const maps = gradCam(features, gradients, { relu: false });
  expect(maps.shape).toEqual([3, 2, 2]);
  const alone = (x: tf.Tensor4D, i: number) => tf.squeeze<Tensor3D>(tf.slice(x, i, 1), [0]);
  const each = [0, 1, 2].map((i) =>
    gradCam(alone(features, i), alone(gradients, i), { relu: false }).arraySync(),
  );
  expect(maps.arraySync()).toEqual(each);
});

describe.each(cases)('a network that ends in $head', ({ head, net, make, classes }) => {
  const seen = (depth: Depth, c: number) => {
    const { parameters, image } = make(random(1));
    const found = net.features(image, parameters)[depth]!;
    const gradients = featureGradients(net, parameters, { depth, found, classes: [c] });
    const alone = (x: tf.Tensor) => tf.squeeze<Tensor3D>(x, [0]);
    return { features: alone(found), gradients: alone(gradients), weights: parameters.at(-2)! };
  };

  test.each([0, 1, 2])('class %i: the map of every layer is PyTorch’s', (c) => {
    for (const depth of depths) {
      const { features, gradients } = seen(depth, c);
      const signed = gradCam(features, gradients, { relu: false });
      const expected = classes[c]!.gradCam[depth]!;
      expect(difference(signed.dataSync(), expected)).toBeLessThan(1e-4);
      const positive = gradCam(features, gradients).dataSync();
      expect(Math.min(...positive)).toBeGreaterThanOrEqual(0);
      expect(Array.from(positive)).toEqual(
        Array.from(signed.dataSync(), (value) => Math.max(0, value)),
      );
    }
  });

  test('HiResCAM adds up to the slope of the logit along its features', () => {
    const { features, gradients } = seen(last, 1);
    const sum = tf.sum(hiResCam(features, gradients, { relu: false })).dataSync<'float32'>()[0]!;
    const { parameters, image } = make(random(1));
    const found = net.features(image, parameters)[last]!;
    const logit = (scale: number) =>
      net.logitsFrom(last, tf.mul(found, scale), parameters).dataSync<'float32'>()[1]!;
    const slope = (logit(1.001) - logit(0.999)) / 0.002; // by finite differences
    expect(Math.abs(slope - sum)).toBeLessThan(0.02 * Math.abs(sum));
  });

  if (head !== 'gap') return;
  test('is CAM divided by the number of positions', () => {
    const { features, gradients, weights } = seen(last, 1);
    const [h, w] = features.shape;
    const expected = cam(features, weights as Tensor2D, 1).dataSync();
    const found = tf.mul(gradCam(features, gradients, { relu: false }), h * w).dataSync();
    expect(difference(found, [...expected])).toBeLessThan(1e-4);
  });
});
