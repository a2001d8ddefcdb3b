import { describe, expect, test } from 'vitest';
import { around, follow, FollowingWindow } from './follow-points.ts';

describe('the window on the plane', () => {
  const points = (scale: number) => [-scale, 0, scale, 0, 0, -2 * scale, 0, 2 * scale];
  const first = around(points(1));

  test('is around the points at the start', () => {
    expect(first).toEqual({ x: 0, y: 0, halfWidth: 1, halfHeight: 2 });
  });

  test('grows towards them without jumping', () => {
    let window = first;
    for (let step = 0; step < 30; step++) {
      const next = follow(points(5), window, first);
      expect(next.halfWidth / window.halfWidth).toBeLessThan(2.3);
      window = next;
    }
    expect(window.halfWidth).toBeCloseTo(5, 2);
    expect(window.halfHeight).toBeCloseTo(10, 2);
  });

  test('does not shrink below the start, so that a collapse can be seen', () => {
    let window = follow(points(3), first, first);
    for (let step = 0; step < 1000; step++) window = follow(points(0.001), window, first);
    expect(window.halfWidth).toBe(first.halfWidth);
    expect(window.halfHeight).toBe(first.halfHeight);
  });
});

test('a following window takes one step an update, and never becomes smaller than it began', () => {
  const [small, large] = [Float32Array.of(0, 0, 2, 2), Float32Array.of(-4, -4, 6, 6)];
  const following = new FollowingWindow(small);
  expect(following.window).toEqual(around(small));
  following.update(large);
  expect(following.window).toEqual(follow(large, around(small), around(small)));
  for (let i = 0; i < 500; i++) following.update(Float32Array.of(1, 1, 1, 1));
  expect(following.window.halfWidth).toBe(around(small).halfWidth);
});
