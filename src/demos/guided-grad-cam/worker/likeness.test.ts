import { describe, expect, test } from 'vitest';
import { edges } from './edges.ts';
import { likeness, ranksOf } from './likeness.ts';

/** Three maps of four pixels each; the second is level. */
const rows = [1, 2, 3, 4, 0, 0, 0, 0, 4, 3, 1, 2];
const maps = (heat: number[]) => ({
  guided: Float32Array.from(rows),
  heat: Float32Array.from(heat),
  product: new Float32Array(12),
});
const itself = [0, 1, 2].map((i) => [i, i] as const);

describe('likeness', () => {
  test('a map is like itself, also where another has no order; level maps are counted', () => {
    const ranked = ranksOf(maps(rows), 3);
    const found = likeness(ranked, ranked, itself);
    expect(found.mean.guided).toBeCloseTo(1, 12);
    expect(found.without).toEqual({ guided: 1, heat: 1, product: 3 });
    expect(found.mean.product).toBeUndefined();
  });

  test('only the order counts, and the mean is over the pairs that have one', () => {
    // The first in the same order, the last in the reverse one.
    const other = [10, 20, 30, 400, 5, 6, 7, 8, -4, -3, -1, -2];
    const found = likeness(ranksOf(maps(rows), 3), ranksOf(maps(other), 3), itself);
    expect(found.mean.heat).toBeCloseTo(0, 12);
    expect(found.without.heat).toBe(1);
  });

  test('pairs may be of different images', () => {
    const ranked = ranksOf(maps(rows), 3);
    // 1 − 6 Σ d² / (n (n² − 1)) with d = 3, 1, 2, 2.
    expect(likeness(ranked, ranked, [[0, 2]]).mean.guided).toBeCloseTo(1 - (6 * 18) / 60, 12);
  });
});

describe('edges', () => {
  const side = 5;
  const drawn = (bright: (x: number, y: number) => number) => {
    const image = Float32Array.from({ length: 25 }, (_, i) =>
      bright(i % side, Math.floor(i / side)),
    );
    return [...edges(image, side)];
  };

  test('a level image has none; a step has one on both of its sides, in either direction', () => {
    expect(drawn(() => 0.7).every((value) => value === 0)).toBe(true);
    const row = [0, 4, 4, 0, 0];
    expect(drawn((x) => (x > 1 ? 1 : 0))).toEqual(Array(5).fill(row).flat());
    expect(drawn((_, y) => (y > 1 ? 1 : 0))).toEqual(
      row.flatMap((value) => Array(5).fill(value) as number[]),
    );
  });

  test('a slope has its length, whatever its direction, away from the border', () => {
    expect(drawn((x, y) => 3 * x + 4 * y)[12]).toBeCloseTo(8 * 5, 5);
  });

  test('images in a batch do not touch each other', () => {
    const one = Float32Array.from({ length: 25 }, (_, i) => i * i);
    const two = one.map((value) => -3 * value);
    const both = new Float32Array(50);
    both.set(one);
    both.set(two, 25);
    expect([...edges(both, side)]).toEqual([...edges(one, side), ...edges(two, side)]);
  });
});
