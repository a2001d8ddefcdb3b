import { expect, test } from 'vitest';
import { normal, random } from './random.ts';
import { rankCorrelation, ranks } from './rank-correlation.ts';

const list = (...values: number[]) => Float32Array.from(values);

test('equal values share the mean of their ranks', () => {
  expect([...ranks(list(30, 10, 20))]).toEqual([3, 1, 2]);
  expect([...ranks(list(5, 0, 5, -0, 5))]).toEqual([4, 1.5, 4, 1.5, 4]);
  expect([...ranks(list())]).toEqual([]);
});

test('the order is that of the numbers, whatever their size and sign', () => {
  const chance = random(1);
  const scales = [1e-38, 1e-9, 1, 1e9, 1e38];
  const values = Float32Array.from({ length: 500 }, (_, i) => normal(chance) * scales[i % 5]!);
  const expected = Array.from(values, (value) => values.filter((other) => other <= value).length);
  expect(new Set(values).size).toBe(500);
  expect([...ranks(values)]).toEqual(expected);
});

test('without ties it is 1 − 6 Σd² / (n (n² − 1))', () => {
  const x = list(86, 97, 99, 100, 101, 103, 106, 110, 112, 113);
  const y = list(2, 20, 28, 27, 50, 29, 7, 17, 6, 12);
  expect(rankCorrelation(x, y)).toBeCloseTo(1 - (6 * 194) / (10 * 99), 12);
});

test('only the order counts', () => {
  const x = list(0.3, -1, 2.5, 0.1, 7);
  const cubed = x.map((value) => value ** 3);
  const negative = x.map((value) => -value);
  expect(rankCorrelation(x, cubed)).toBeCloseTo(1, 12);
  expect(rankCorrelation(x, negative)).toBeCloseTo(-1, 12);
  expect(rankCorrelation(x, list(4, 4, 4, 4, 4))).toBe(0);
});
