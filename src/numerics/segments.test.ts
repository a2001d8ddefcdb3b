import { expect, test } from 'vitest';
import { cutImage, hidden } from './segments.ts';

test('the filling stands in hidden segments, the image in the others', () => {
  const cut = cutImage(Float32Array.of(1, 2, 3, 4), Int32Array.of(0, 1, 1, 2), Float32Array.of(5, 6, 7, 8)); // prettier-ignore
  expect(cut.m).toBe(3);
  const images = hidden(cut, Uint8Array.of(1, 1, 1, 0, 1, 0), 2);
  expect([...images]).toEqual([1, 2, 3, 4, 5, 2, 3, 8]);
});
