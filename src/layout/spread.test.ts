import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread.ts';

test('positions keep their order, their gap and their bounds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 150 }), { maxLength: 7 }), (wanted) => {
      const positions = spread(wanted, 13, [0, 100]);
      const sorted = positions.toSorted((a, b) => a - b);
      for (const [i, position] of sorted.entries()) {
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(100);
        if (i > 0) expect(position - sorted[i - 1]!).toBeGreaterThanOrEqual(13);
      }
      for (const [i, a] of wanted.entries())
        for (const [j, b] of wanted.entries())
          if (a < b) expect(positions[i]!).toBeLessThan(positions[j]!);
    }),
  );
});

test('positions that are far enough apart stay where they are', () => {
  expect(spread([10, 80, 40], 13, [0, 100])).toEqual([10, 80, 40]);
});
