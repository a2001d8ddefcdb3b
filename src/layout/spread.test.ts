import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread.ts';

test('places keep their order, their gap and their bounds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 150 }), { maxLength: 7 }), (wanted) => {
      const places = spread(wanted, 13, [0, 100]);
      const sorted = places.toSorted((a, b) => a - b);
      for (const [i, place] of sorted.entries()) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
        if (i > 0) expect(place - sorted[i - 1]!).toBeGreaterThanOrEqual(13);
      }
      for (const [i, a] of wanted.entries())
        for (const [j, b] of wanted.entries())
          if (a < b) expect(places[i]!).toBeLessThan(places[j]!);
    }),
  );
});

test('places that are far enough apart stay where they are', () => {
  expect(spread([10, 80, 40], 13, [0, 100])).toEqual([10, 80, 40]);
});
