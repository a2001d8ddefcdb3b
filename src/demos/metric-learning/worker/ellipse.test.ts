import { expect, test } from 'vitest';
import { ellipseOf } from './ellipse.ts';

/** Two unit vectors of four columns: the first and the third. */
const plane = [1, 0, 0, 0, 0, 0, 1, 0];

test('an axis that the map doubles is half as long', () => {
  const { long, short, direction } = ellipseOf([2, 9, 0, 9, 0, 9, 0.5, 9], plane);
  expect([long, short]).toEqual([expect.closeTo(2, 9), expect.closeTo(0.5, 9)]);
  expect(direction.map(Math.abs)).toEqual([expect.closeTo(0, 9), expect.closeTo(1, 9)]);
});

test('its ends lie at learned distance 1', () => {
  const map = [0.3, 1, -1.2, 0.5, 0.8, -2, 0.4, 1];
  const { long, short, direction } = ellipseOf(map, plane);
  const [x, y] = direction;
  for (const [u, v] of [
    [long * x, long * y],
    [-short * y, short * x],
  ] as const) {
    const at = [map[0]! * u + map[2]! * v, map[4]! * u + map[6]! * v] as const;
    expect(Math.hypot(...at)).toBeCloseTo(1, 9);
  }
});

test('a direction that the map ignores has a long but finite axis', () => {
  expect(ellipseOf([1, 0, 0, 0], plane).long).toBe(1e4);
});
