import * as tf from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { difference } from '../../../tests/reference/cam.ts';
import reference from '../../../tests/reference/explainable-ai.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import { random } from '../../numerics/random.ts';
import { covered, deletionCurve, occlusionMap, saliency, type Model } from './algorithm.ts';

beforeAll(() => useBackend());

const { side, hidden, classes, size, stride, shares } = reference;
const numbers = (start: number, n: number, shift = 0) =>
  Float32Array.from({ length: n }, (_, k) => {
    const i = start + k;
    return ((i * 7919 + ((i * i) % 1013) * 331) % 1000) / 1000 - 0.4995 + shift;
  });
const pixels = side ** 2;
const image = numbers(0, pixels, 0.4995);
const filling = numbers(2000, pixels);
const heat = numbers(3000, (side / stride) ** 2);

/** The network of the reference. */
const model: Model = (images: Tensor4D, { relu }) => {
  const w1 = tf.tensor2d(numbers(100, pixels * hidden), [pixels, hidden]);
  const w2 = tf.tensor2d(numbers(1000, hidden * classes), [hidden, classes]);
  return tf.matMul(relu(tf.matMul(tf.reshape(images, [-1, pixels]), w1)), w2);
};
const score = (kind: number) => (images: Float32Array) =>
  tf.tidy(() => {
    const x = tf.tensor4d(images, [images.length / pixels, side, side, 1]);
    const logits = model(x, { relu: (y) => tf.relu(y) }).dataSync();
    return Float32Array.from({ length: x.shape[0] }, (_, i) => logits[i * classes + kind]!);
  });

describe.each(reference.cases.map((one, kind) => ({ ...one, kind })))(
  'class $kind, as PyTorch and NumPy have it',
  ({ kind, ...expected }) => {
    test('saliency', () => {
      const map = saliency(model, tf.tensor3d(image, [side, side, 1]), kind);
      expect(map.shape).toEqual([side, side, 1]);
      expect(difference(map.dataSync(), expected.saliency)).toBeLessThan(1e-4);
    });

    test('occlusion map', () => {
      const map = occlusionMap({ image, side, size, stride, filling, score: score(kind) });
      expect(difference(map, expected.occlusion)).toBeLessThan(1e-4);
    });

    test('deletion curve', () => {
      const curve = deletionCurve({
        ...{ image, side, map: heat, filling, shares, random: random(1) },
        score: score(kind),
      });
      expect(difference(curve, expected.deletion)).toBeLessThan(1e-4);
    });
  },
);

test('a batch is each image by itself, each with its own class', () => {
  const x = tf.tensor4d([...image, ...filling], [2, side, side, 1]);
  const both = saliency(model, x, [0, 2]).dataSync();
  const alone = [saliency(model, tf.tensor3d(filling, [side, side, 1]), 2).dataSync()];
  expect(difference(both.slice(pixels), Array.from(alone[0]!))).toBeLessThan(1e-5);
});

test('of a sum without interactions every explainer gives each pixel its own term', () => {
  const weights = numbers(500, 16);
  const x = numbers(600, 16, 0.5);
  const sum = (images: Float32Array) =>
    Array.from({ length: images.length / 16 }, (_, i) =>
      weights.reduce((all, weight, at) => all + weight * images[i * 16 + at]!, 0),
    );
  const patch = { side: 4, size: 1, stride: 1, filling: new Float32Array(16) };
  const map = occlusionMap({ ...patch, image: x, score: sum });
  map.forEach((fall, at) => expect(fall).toBeCloseTo(weights[at]! * x[at]!, 5));
});

test('a patch at the corner ends with the image', () => {
  const seen = covered(new Float32Array(16).fill(1), {
    ...{ side: 4, size: 3, stride: 1, filling: new Float32Array(16) },
    cell: 0,
  });
  expect(Array.from(seen)).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
});

test('without all of the image, the filling alone is left; a level map removes random cells', () => {
  const asked = { image, side, filling, score: score(1), shares: [0, 0.5, 1] };
  const [whole, half, none] = deletionCurve({ ...asked, map: heat, random: random(1) });
  expect(whole).toBeCloseTo(score(1)(image)[0]!, 5);
  expect(none).toBeCloseTo(score(1)(filling)[0]!, 5);
  const level = [1, 2].map((seed) =>
    deletionCurve({ ...asked, map: new Float32Array(16), random: random(seed) }),
  );
  expect(level[0]![1]).not.toBe(level[1]![1]);
  expect(level[0]![1]).not.toBe(half);
});
