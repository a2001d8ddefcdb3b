import { expect, test } from 'vitest';
import { multiply } from './matrices.ts';
import { procrustes } from './procrustes.ts';
import { normal, random } from './random.ts';

const chance = random(3);
const rows = Float64Array.from({ length: 20 * 3 }, () => normal(chance));
/** Rows that are turned by 0.7 about the third axis, then by −1.1 about the first. */
const turned = (points: Float64Array, flip = 1) => {
  const [c, s, e, f] = [Math.cos(0.7), Math.sin(0.7), Math.cos(1.1), -Math.sin(1.1)];
  const turn = multiply(
    Float64Array.of(c, s, 0, -s, c, 0, 0, 0, flip),
    Float64Array.of(1, 0, 0, 0, e, f, 0, -f, e),
    3,
    3,
    3,
  );
  return { turn, points: multiply(points, turn, points.length / 3, 3, 3) };
};

test.each([1, -1])('finds the rotation, or with %s the reflection, that was made', (flip) => {
  const { turn, points } = turned(rows, flip);
  const larger = points.map((value) => 4 * value);
  procrustes(rows, larger, 3).forEach((value, at) => expect(value).toBeCloseTo(turn[at]!, 10));
});

test('no other of a thousand random rotations brings noisy rows nearer', () => {
  const target = turned(rows).points.map((value) => value + 0.8 * normal(chance));
  const far = (q: Float64Array) =>
    multiply(rows, q, 20, 3, 3).reduce((sum, value, at) => sum + (value - target[at]!) ** 2, 0);
  const best = far(procrustes(rows, target, 3));
  for (let trial = 0; trial < 1000; trial++) {
    const noise = Float64Array.from({ length: 60 }, () => normal(chance));
    expect(far(procrustes(rows, noise, 3))).toBeGreaterThanOrEqual(best - 1e-9);
  }
});

test('rows that are all one point, or all zero, give numbers', () => {
  for (const value of [1, 1e-9, 0])
    for (const entry of procrustes(new Float64Array(60).fill(value), rows, 3))
      expect(Number.isFinite(entry)).toBe(true);
});
