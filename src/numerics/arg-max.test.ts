import { expect, test } from 'vitest';
import { argMax } from './arg-max.ts';

test('the largest, the first of equals, in the whole or in a row', () => {
  const matrix = Float32Array.of(0, 7, 7, /**/ -1, -3, -2);
  expect(argMax(matrix)).toBe(1);
  expect(argMax(matrix, 0, 3)).toBe(1);
  expect(argMax(matrix, 3, 6)).toBe(0);
  expect(argMax([-5])).toBe(0);
});
