import { expect, test } from 'vitest';
import { inside, peak, positionOf, pointsInto } from './pointing.ts';

test('the peak is the first of the highest values, and a level map has none', () => {
  expect(peak([0, 3, 1, 3])).toBe(1);
  expect(peak([-3, -2, -5])).toBe(1);
  expect(peak([0, 0, 0, 0])).toBeUndefined();
});

test('positions are the middles of their cells', () => {
  expect(positionOf(0, 14, 56)).toEqual({ x: 2, y: 2 });
  expect(positionOf(14 * 13 + 13, 14, 56)).toEqual({ x: 54, y: 54 });
});

test('a hit is a peak within a box, its far edges excluded', () => {
  const map = [0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]; // peak at (6, 6) of 16
  const box = (x: number, y: number) => ({ x, y, width: 4, height: 4 });
  expect(pointsInto(map, [box(4, 4)], 16)).toBe(true);
  expect(pointsInto(map, [box(7, 4), box(2, 2)], 16)).toBe(false);
  expect(pointsInto(map, [box(7, 4), box(6, 6)], 16)).toBe(true);
  expect(pointsInto(map.fill(0), [box(0, 0)], 16)).toBe(false);
  expect(inside({ x: 8, y: 5 }, box(4, 4))).toBe(false);
});
