import { describe, expect, test } from 'vitest';
import { directionsInPlane } from './directions.ts';

describe('directionsInPlane', () => {
  test('distances between directions in a plane are kept, lengths are not; a zero row is allowed', () => {
    const at = directionsInPlane(Float32Array.of(3, 0, 0, 5, -1, 0, 0, 0), 2);
    const apart = (i: number, j: number) =>
      Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!);
    expect(apart(0, 1)).toBeCloseTo(Math.SQRT2, 6);
    expect(apart(0, 2)).toBeCloseTo(2, 6);
    expect(apart(0, 3)).toBeCloseTo(1, 6);
  });

  test('one column gives a line, equal rows one spot', () => {
    const line = directionsInPlane(Float32Array.of(2, -1), 1);
    expect([Math.abs(line[0]!), line[1], Math.abs(line[2]!), line[3]]).toEqual([1, 0, 1, 0]);
    directionsInPlane(Float32Array.of(1, 2, 3, 2, 4, 6), 3).forEach((value) =>
      expect(Math.abs(value)).toBeLessThan(1e-6),
    );
  });
});
