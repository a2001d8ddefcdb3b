import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { centralDifferences } from '../../tests/reference/gradients.ts';
import { reference } from '../../tests/reference/tfjs.ts';
import { useBackend } from './backend.ts';
import { cosines, normalizeRows, squaredDistances } from './distances.ts';
import { accuracy, meanSquaredError, sigmoidCrossEntropy, softmaxCrossEntropy } from './losses.ts';
import { normal, random } from './random.ts';

beforeAll(async () => {
  await useBackend();
  await reference.setBackend('cpu');
});

const r = random(8);
const noise = (n: number, scale = 1) => Float32Array.from({ length: n }, () => scale * normal(r));
const [n, c] = [5, 4];
const logits = noise(n * c, 2);
const labels = [0, 3, 1, 1, 2];
const oneHot = reference.oneHot(reference.tensor1d(labels, 'int32'), c);
const weights = noise(n * c).map((v) => Math.abs(v));

function close(ours: tf.Tensor, theirs: { dataSync(): ArrayLike<number> }, digits = 5) {
  const [a, b] = [ours.dataSync(), theirs.dataSync()];
  expect(a.length).toBe(b.length);
  for (let i = 0; i < a.length; i++) expect(a[i]).toBeCloseTo(b[i]!, digits);
}

const losses = {
  softmaxCrossEntropy: (x: tf.Tensor2D) => softmaxCrossEntropy(x, tf.tensor1d(labels, 'int32')),
  softTargets: (x: tf.Tensor2D) => softmaxCrossEntropy(x, tf.softmax(tf.tensor2d(weights, [n, c]))),
  sigmoidCrossEntropy: (x: tf.Tensor2D) =>
    sigmoidCrossEntropy(x, tf.sigmoid(tf.tensor2d(weights, [n, c]))),
  meanSquaredError: (x: tf.Tensor2D) => meanSquaredError(x, tf.tensor2d(weights, [n, c])),
  squaredDistances: (x: tf.Tensor2D) =>
    tf.sum(tf.square(squaredDistances(x, tf.tensor2d(weights, [n, c])))),
  cosines: (x: tf.Tensor2D) => tf.sum(tf.square(cosines(x, tf.tensor2d(weights, [n, c])))),
} satisfies Record<string, (x: tf.Tensor2D) => tf.Tensor>;

describe.each(Object.entries(losses))('%s', (_name, loss) => {
  test('its gradient is the finite differences’', () => {
    const f = (x: Float32Array) => tf.tidy(() => loss(tf.tensor2d(x, [n, c])).dataSync()[0]!);
    const expected = centralDifferences(f, logits);
    const found = tf
      .grad((x) => loss(x as tf.Tensor2D))(tf.tensor2d(logits, [n, c]))
      .dataSync();
    const scale = Math.max(1, ...expected.map(Math.abs));
    for (let i = 0; i < found.length; i++)
      expect(Math.abs(found[i]! - expected[i]!)).toBeLessThan(3e-3 * scale);
  });
});

test('values are those of the reference', () => {
  const ours = tf.tensor2d(logits, [n, c]);
  const theirs = reference.tensor2d(logits, [n, c]);
  const targets = reference.tensor2d(weights, [n, c]);
  close(losses.softmaxCrossEntropy(ours), reference.losses.softmaxCrossEntropy(oneHot, theirs));
  close(
    losses.softTargets(ours),
    reference.losses.softmaxCrossEntropy(reference.softmax(targets), theirs),
  );
  close(
    losses.sigmoidCrossEntropy(ours),
    reference.losses.sigmoidCrossEntropy(reference.sigmoid(targets), theirs),
  );
  close(losses.meanSquaredError(ours), reference.losses.meanSquaredError(targets, theirs));
});

test('cross-entropy of huge logits is finite', () => {
  const huge = tf.tensor2d([1e30, -1e30, 1e4, 1e4], [2, 2]);
  close(softmaxCrossEntropy(huge, tf.tensor1d([0, 1], 'int32')), tf.scalar(Math.LN2 / 2));
  const z = tf.tensor1d([1e4, -1e4]);
  close(sigmoidCrossEntropy(z, tf.tensor1d([1, 0])), tf.scalar(0));
});

test('accuracy counts rows', () => {
  expect(accuracy(tf.tensor2d([1, 2, 3, 0], [2, 2]), [1, 1])).toBe(0.5);
});

test('distances and cosines are those of plain loops', () => {
  const [a, b] = [noise(3 * 2), noise(4 * 2)];
  const found = squaredDistances(tf.tensor2d(a, [3, 2]), tf.tensor2d(b, [4, 2]));
  const angle = cosines(tf.tensor2d(a, [3, 2]), tf.tensor2d(b, [4, 2])).dataSync();
  expect(found.shape).toEqual([3, 4]);
  const distances = found.dataSync();
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 4; j++) {
      const [x, y, u, v] = [a[2 * i]!, a[2 * i + 1]!, b[2 * j]!, b[2 * j + 1]!];
      expect(distances[4 * i + j]).toBeCloseTo((x - u) ** 2 + (y - v) ** 2, 5);
      const cosine = (x * u + y * v) / Math.hypot(x, y) / Math.hypot(u, v);
      expect(angle[4 * i + j]).toBeCloseTo(cosine, 5);
    }
  expect([...normalizeRows(tf.tensor2d([3, 4, 0, 0], [2, 2])).dataSync()]).toEqual([
    Math.fround(0.6),
    Math.fround(0.8),
    0,
    0,
  ]);
});
