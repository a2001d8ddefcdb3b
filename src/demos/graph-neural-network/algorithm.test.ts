import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { useBackend } from '../../numerics/backend.ts';
import { loss, standardise } from './algorithm.ts';

beforeAll(useBackend);

test('the gradient is Xᵀ(σ(Xw + b) − y) / n, its closed form', () => {
  const [x, y, w] = [
    [0.5, -1, 2, 0.25, -1.5, 1],
    [1, 0, 1],
    [0.3, -0.7, 0.1],
  ] as const;
  const expected = [0, 0, 0];
  for (let i = 0; i < 3; i++) {
    const features = [x[2 * i]!, x[2 * i + 1]!, 1];
    const logit = features.reduce((sum, value, j) => sum + value * w[j]!, 0);
    const error = (1 / (1 + Math.exp(-logit)) - y[i]!) / 3;
    features.forEach((value, j) => (expected[j] = expected[j]! + error * value));
  }
  const parameters = [tf.tensor2d(w.slice(0, 2), [2, 1]), tf.tensor1d(w.slice(2))];
  const gradients = tf.grads((...p: tf.Tensor[]) =>
    loss(p, tf.tensor2d([...x], [3, 2]), tf.tensor2d([...y], [3, 1])),
  )(parameters);
  const found = gradients.flatMap((gradient) => [...gradient.dataSync()]);
  found.forEach((value, j) => expect(value).toBeCloseTo(expected[j]!, 5));
});

test('a standardised column has mean 0 and deviation 1, and keeps its order and spacing', () => {
  // The deviations from the means 3 and 50 are −2, 0, 2 and 10, −10, 0; their variances 8/3 and 200/3.
  const x = tf.tensor2d([1, 60, 3, 40, 5, 50], [3, 2]);
  const unit = Math.sqrt(3 / 2);
  const found = [...standardise(x).dataSync()];
  [-unit, unit, 0, -unit, unit, 0].forEach((value, i) => expect(found[i]).toBeCloseTo(value, 5));
  for (const column of [0, 1]) {
    const values = found.filter((_, i) => i % 2 === column);
    expect(values.reduce((sum, value) => sum + value, 0) / 3).toBeCloseTo(0, 5);
    expect(values.reduce((sum, value) => sum + value ** 2, 0) / 3).toBeCloseTo(1, 5);
  }
});
