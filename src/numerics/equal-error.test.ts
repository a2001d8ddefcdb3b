import { describe, expect, test } from 'vitest';
import { equalErrorRate } from './equal-error.ts';
import { normal, random } from './random.ts';

describe('the equal error rate', () => {
  test('by hand', () => {
    expect(equalErrorRate([0, 1, 8, 9], [0, 0, 1, 1])).toBe(0);
    // Pairs of one class are 1 and 4 apart, the others 1, 2, 2 and 3: at 1, a half is rejected and a quarter accepted;
    // at 4, nothing is rejected and everything accepted.
    expect(equalErrorRate([0, 4, 1, 2], [0, 0, 1, 1])).toBe(0.5);
    // Of one class 1, 1 and 2 apart, the others 2, 3 and 4: at 2, nothing is rejected and a third accepted.
    expect(equalErrorRate([0, 1, 2, 4], [0, 0, 0, 1])).toBeCloseTo(1 / 6, 12);
  });

  test('is 0.5 where all points coincide', () => {
    expect(equalErrorRate(new Float32Array(8), [0, 0, 1, 1])).toBe(0.5);
  });

  test('needs pairs of both kinds', () => {
    expect(equalErrorRate([1, 2], [0, 0])).toBeNaN();
    expect(equalErrorRate([1, 2], [0, 1])).toBeNaN();
  });

  test.each([1, 2, 3])('agrees with trying every threshold (%d)', (seed) => {
    const draw = random(seed);
    const labels = Array.from({ length: 60 }, (_, i) => i % 3);
    const points = labels.flatMap((label) => [normal(draw) + label, normal(draw)]);
    const pairs = labels.flatMap((label, i) =>
      labels.slice(0, i).map((other, j) => ({
        same: label === other,
        apart: Math.hypot(points[2 * i]! - points[2 * j]!, points[2 * i + 1]! - points[2 * j + 1]!),
      })),
    );
    const rates = pairs.map(({ apart: threshold }) => {
      const wrong = (same: boolean) => {
        const of = pairs.filter((pair) => pair.same === same);
        return of.filter(({ apart }) => apart <= threshold !== same).length / of.length;
      };
      return { gap: Math.abs(wrong(true) - wrong(false)), rate: (wrong(true) + wrong(false)) / 2 };
    });
    const best = rates.reduce((a, b) => (b.gap < a.gap ? b : a));
    expect(equalErrorRate(points, labels)).toBeCloseTo(best.rate, 2);
  });
});
