import { expect, test } from 'vitest';
import { relativeMovement, rootMeanSquareMovement } from './movement.ts';

test('by hand: (3, 4) against (3, 1) and back, two tensors as one vector', () => {
  expect(relativeMovement([[3], [1]], [[3], [4]])).toBeCloseTo(3 / 5, 12);
  expect(relativeMovement([[3], [4]], [[3], [1]])).toBeCloseTo(3 / Math.sqrt(10), 12);
});

test('0 where nothing has changed, 1 where everything has become zero', () => {
  expect(relativeMovement([[1, 2], [3]], [[1, 2], [3]])).toBe(0);
  expect(relativeMovement([[0, 0], [0]], [[1, 2], [3]])).toBe(1);
});

test('by hand: over all weights of both tensors, a weight has moved by √((9 + 16 + 0) / 3)', () => {
  const [now, start] = [
    [[3], [1, 5]],
    [[0], [5, 5]],
  ];
  expect(rootMeanSquareMovement(now, start)).toBeCloseTo(Math.sqrt(25 / 3), 12);
});
