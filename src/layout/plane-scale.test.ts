import { expect, test } from 'vitest';
import { planeScale, roundLength } from './plane-scale.ts';

const edges = { top: 50, right: 10, bottom: 30, left: 20 };
const size = { width: 630, height: 380 };

test('the window fits inside the edges, distances are the same in every direction', () => {
  const { x, y, unit } = planeScale({ x: 5, y: -2, halfWidth: 2, halfHeight: 1 }, size, edges);
  expect(x(5)).toBe(20 + 300);
  expect(y(-2)).toBe(50 + 150);
  expect(unit).toBe(150);
  expect(x(6) - x(5)).toBe(unit);
  expect(y(-3) - y(-2)).toBe(unit); // upwards is up
  expect(x(7)).toBe(620);
});

test('a window without size is drawn, not divided by', () => {
  const { x, unit } = planeScale({ x: 1, y: 1, halfWidth: 0, halfHeight: 0 }, size, edges);
  expect(Number.isFinite(unit)).toBe(true);
  expect(x(1)).toBe(320);
});

test.each([
  [100, 80, 1],
  [100, 170, 2],
  [12, 60, 5],
  [2000, 60, 0.02],
])('%d pixels a unit: about %d pixels are %d', (unit, pixels, length) => {
  expect(roundLength(unit, pixels)).toBeCloseTo(length, 10);
});
