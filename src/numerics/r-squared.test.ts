import { expect, test } from 'vitest';
import { rSquared } from './r-squared.ts';

test('1 for the truth, 0 for its mean, below for worse', () => {
  const truths = [1, 2, 3, 6];
  expect(rSquared(truths, truths)).toBe(1);
  expect(rSquared(truths, [3, 3, 3, 3])).toBe(0);
  expect(rSquared(truths, [2, 2, 4, 5])).toBeCloseTo(1 - 3 / 14, 12);
  expect(rSquared(truths, [9, 9, 9, 9])).toBeLessThan(0);
});

test('where the truths do not vary, it is still a number', () => {
  expect(rSquared([4, 4], [4, 4])).toBe(1);
  expect(rSquared([4, 4], [4, 6])).toBe(-3);
});
