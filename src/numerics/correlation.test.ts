import { expect, test } from 'vitest';
import { correlation } from './correlation.ts';

test('by hand', () => {
  expect(correlation([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  expect(correlation([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 12);
  expect(correlation([1, 2, 3], [4, 4, 4])).toBe(0);
});

test('neither shift nor scale matters', () => {
  const x = [0.3, -1, 2.5, 0.1, 7];
  const y = [1, 0.2, -3, 2, 2];
  const moved = y.map((value) => 3 * value - 8);
  expect(correlation(x, moved)).toBeCloseTo(correlation(x, y), 12);
});
