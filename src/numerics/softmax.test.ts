import { expect, test } from 'vitest';
import { softmax } from './softmax.ts';

test('probabilities are in the ratio of the exponentials', () => {
  const [a, b, c] = softmax(Float32Array.of(0, Math.log(2), Math.log(5)));
  expect(a).toBeCloseTo(1 / 8, 6);
  expect(b).toBeCloseTo(2 / 8, 6);
  expect(c).toBeCloseTo(5 / 8, 6);
});

test('only differences matter, however large the logits are', () => {
  expect([...softmax(Float32Array.of(1000, 1000))]).toEqual([0.5, 0.5]);
  expect([...softmax(Float32Array.of(-1000, 1000))]).toEqual([0, 1]);
});
