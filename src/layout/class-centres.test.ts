import { expect, test } from 'vitest';
import { classCentres } from './class-centres.ts';

test('in the plane the median of each coordinate, so that one stray point does not matter', () => {
  const points = Float32Array.of(0, 5, 1, 6, 90, 7, -3, -3);
  const centres = classCentres(points, [0, 0, 0, 2], { d: 2, classes: 3 });
  expect([...centres]).toEqual([1, 6, NaN, NaN, -3, -3]);
});

test('on the sphere the mean direction, of length 1; zero where points cancel', () => {
  const points = Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, -1);
  const centres = classCentres(points, [0, 0, 1, 1], { d: 3, classes: 2 });
  expect(centres[0]).toBeCloseTo(Math.SQRT1_2);
  expect(centres[1]).toBeCloseTo(Math.SQRT1_2);
  expect([...centres.subarray(2)]).toEqual([0, 0, 0, 0]);
});
