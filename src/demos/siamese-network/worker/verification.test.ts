import { describe, expect, test } from 'vitest';
import { equalErrorRate } from '../../../numerics/equal-error.ts';
import { normal, random } from '../../../numerics/random.ts';
import { bins, binsBelow, nearestThreshold } from '../shared/thresholds.ts';
import { verify } from './verification.ts';

describe('verify', () => {
  // On a line: class 0 at 0 and 0.52, class 1 at 0.77 and 9. Same pairs 0.52 and 8.23.
  const at = Float32Array.of(0, 0.52, 0.77, 9);
  const classes = [0, 0, 1, 1];

  test('counts distances in margins, the farthest in the last interval', () => {
    const { same, different } = verify(at, classes, 1);
    expect([same[10], same[bins - 1]]).toEqual([0.5, 0.5]);
    expect([different[5], different[15], different[bins - 1]]).toEqual([0.25, 0.25, 0.5]);
    expect(verify(at, classes, 2).same[5]).toBe(0.5);
  });

  test('the curve tells how many different pairs are accepted with so many same ones', () => {
    const { roc } = verify(at, classes, 1);
    expect(roc[0]).toBe(0);
    expect(roc[50]).toBe(0.25); // up to 0.52
    expect(roc[51]).toBe(0.5); // up to 8.23
    expect(roc[100]).toBe(0.5);
  });

  test('crosses the diagonal at the equal error rate', () => {
    const draw = random(5);
    const labels = Uint8Array.from({ length: 80 }, (_, i) => i % 4);
    const points = Float32Array.from(
      { length: 160 },
      (_, i) => labels[i >> 1]! * 0.8 + normal(draw),
    );
    const { roc } = verify(points, labels, 1);
    const crossing = roc.findIndex((accepted, i) => accepted >= 1 - i / 100);
    expect(Math.abs(roc[crossing]! - equalErrorRate(points, labels))).toBeLessThan(0.015);
  });
});

test('thresholds are steps of the slider', () => {
  expect([-1, 0.61, 0.63, 9].map(nearestThreshold)).toEqual([0, 0.6, 0.65, 2]);
  expect(binsBelow(0.6)).toBe(12);
});
