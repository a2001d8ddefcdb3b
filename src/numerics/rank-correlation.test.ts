import { expect, test } from 'vitest';
import { rankCorrelation, ranks } from './rank-correlation.ts';

test('equal values share the mean of their ranks', () => {
  expect([...ranks([30, 10, 20])]).toEqual([3, 1, 2]);
  expect([...ranks([5, 0, 5, -0, 5])]).toEqual([4, 1.5, 4, 1.5, 4]);
  expect([...ranks([])]).toEqual([]);
});

test('without ties it is 1 − 6 Σd² / (n (n² − 1))', () => {
  const x = [86, 97, 99, 100, 101, 103, 106, 110, 112, 113];
  const y = [2, 20, 28, 27, 50, 29, 7, 17, 6, 12];
  expect(rankCorrelation(x, y)).toBeCloseTo(1 - (6 * 194) / (10 * 99), 12);
});

test('only the order counts', () => {
  const x = [0.3, -1, 2.5, 0.1, 7];
  expect(
    rankCorrelation(
      x,
      x.map((value) => value ** 3),
    ),
  ).toBeCloseTo(1, 12);
  expect(
    rankCorrelation(
      x,
      x.map((value) => -value),
    ),
  ).toBeCloseTo(-1, 12);
  expect(rankCorrelation(x, [4, 4, 4, 4, 4])).toBe(0);
});
