import { expect, test } from 'vitest';
import { moments, standardised } from './standardise.ts';

const rows = Float32Array.of(1, 10, 7, 3, 20, 7, 5, 60, 7);

test('means and deviations by column; 1 for a constant one', () => {
  const { mean, deviation } = moments(rows, 3);
  expect([...mean]).toEqual([3, 30, 7].map((value) => expect.closeTo(value, 12) as number));
  expect([...deviation]).toEqual(
    [Math.sqrt(8 / 3), Math.sqrt(1400 / 3), 1].map((value) => expect.closeTo(value, 12) as number),
  );
});

test('standardised columns have mean 0 and deviation 1; other rows are scaled alike', () => {
  const scale = moments(rows, 3);
  const again = moments(standardised(rows, scale), 3);
  for (const mean of again.mean) expect(mean).toBeCloseTo(0, 6);
  expect([...again.deviation.subarray(0, 2)]).toEqual([expect.closeTo(1, 6), expect.closeTo(1, 6)]);
  const [a, , c] = standardised(Float32Array.of(3 + Math.sqrt(8 / 3), 0, 9), scale);
  expect([a, c]).toEqual([expect.closeTo(1, 6), 2]);
});
