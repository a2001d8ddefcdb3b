import { expect, test } from 'vitest';
import { ringLayout } from './ring.ts';

const angle = (at: Float32Array, node: number) => Math.atan2(at[2 * node + 1]!, at[2 * node]!);
const radius = (at: Float32Array, node: number) => Math.hypot(at[2 * node]!, at[2 * node + 1]!);

test('the centre is at 0, the first node above it, all on a circle', () => {
  const at = ringLayout([0, 0, 0], 1);
  expect([...at.subarray(0, 2)]).toEqual([0, 0]);
  expect(at[2]).toBeCloseTo(0, 6);
  expect(at[3]).toBeCloseTo(-1, 6);
  for (const node of [1, 2, 3]) expect(radius(at, node)).toBeCloseTo(1, 6);
});

test('between groups there is more room than within', () => {
  const at = ringLayout([0, 0, 1, 1], 1);
  const within = angle(at, 2) - angle(at, 1);
  const between = angle(at, 3) - angle(at, 2);
  expect(between / within).toBeCloseTo(1.7, 5);
});

test('a wide room has an ellipse, a tall one a circle', () => {
  const widest = (aspect: number) =>
    Math.max(...ringLayout([0, 0, 0, 0], aspect).filter((_, i) => i % 2 === 0));
  expect(widest(1.3) / widest(1)).toBeCloseTo(1.3, 5);
  expect(widest(9) / widest(1)).toBeCloseTo(1.5, 5);
  expect(widest(0.5)).toBe(widest(1));
});

test('many stand in two rings; without any there is the centre alone', () => {
  const radii = (n: number) => {
    const at = ringLayout(Array<number>(n).fill(0), 1);
    return new Set(Array.from({ length: n }, (_, i) => radius(at, i + 1).toFixed(3)));
  };
  expect([...radii(16)]).toEqual(['1.000']);
  expect([...radii(17)].sort()).toEqual(['0.660', '1.000']);
  expect([...ringLayout([], 1)]).toEqual([0, 0]);
});
