import { expect, test } from 'vitest';
import { aligned } from './align.ts';

const points = Float32Array.of(1, 0, 0, 2, -1, 0.5, 0.3, -1);
const turn = (angle: number, mirror: 1 | -1) =>
  points.map((_, i) => {
    const [x, y] = [points[i & ~1]!, mirror * points[i | 1]!];
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return i % 2 === 0 ? cos * x - sin * y : sin * x + cos * y;
  });

test.each([
  [0.7, 1],
  [3, 1],
  [-2, -1],
  [1.2, -1],
] as const)('points turned by %d, mirrored %d, come back to where they were', (angle, mirror) => {
  aligned(turn(angle, mirror), points).forEach((value, i) =>
    expect(value).toBeCloseTo(points[i]!, 5),
  );
});

test('without a before, or when all lie in one spot, they stay', () => {
  expect(aligned(points, undefined)).toBe(points);
  expect(aligned(points, new Float32Array(2))).toBe(points);
  expect(aligned(points, new Float32Array(8))).toBe(points);
});
