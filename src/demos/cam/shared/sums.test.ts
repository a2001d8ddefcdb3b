import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { cases } from '../../../../tests/reference/cam.ts';
import { last } from '../../../models/tools/image-classifier.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { random, uniform } from '../../../numerics/random.ts';
import { cam } from '../algorithm.ts';
import { sumsOf } from './sums.ts';

beforeAll(() => useBackend());

const [side, k, c] = [3, 4, 2];
const chance = random(1);
const numbers = (n: number) => Float32Array.from({ length: n }, () => uniform(chance, -1, 1));
const found = {
  features: numbers(side * side * k),
  channels: k,
  weights: numbers(k * c),
  bias: numbers(c),
};

test('all channels together make the algorithm’s map, and their shares the logit', () => {
  const features = tf.tensor3d(found.features, [side, side, k]);
  const weights = tf.tensor2d(found.weights, [k, c]);
  for (const kind of [0, 1]) {
    const sums = sumsOf(found, kind, new Set());
    const map = cam(features, weights, kind);
    Array.from(map.dataSync()).forEach((value, i) => expect(sums.map[i]).toBeCloseTo(value, 5));
    const shares = sums.shares.reduce((sum, share) => sum + share, 0);
    expect(shares + sums.bias).toBeCloseTo(sums.logit, 5);
  }
});

test('of a whole network, the mean of the map and the bias are PyTorch’s logit', () => {
  const { net, make, logits } = cases.find(({ head }) => head === 'gap')!;
  const { parameters, image } = make(random(1));
  const features = net.features(image, parameters)[last]!;
  const numbers = (tensor: tf.Tensor) => tensor.dataSync<'float32'>();
  const seen = {
    features: numbers(features),
    channels: features.shape[3],
    weights: numbers(parameters.at(-2)!),
    bias: numbers(parameters.at(-1)!),
  };
  logits.forEach((logit, kind) =>
    expect(Math.abs(sumsOf(seen, kind, new Set()).logit - logit)).toBeLessThan(1e-5),
  );
});

test('a channel that is off is missing from map and logit alike', () => {
  const [whole, less] = [sumsOf(found, 1, new Set()), sumsOf(found, 1, new Set([2]))];
  expect(whole.logit - less.logit).toBeCloseTo(whole.shares[2]!, 6);
  whole.map.forEach((value, i) =>
    expect(value - less.map[i]!).toBeCloseTo(whole.channels[2]![i]!, 6),
  );
});
