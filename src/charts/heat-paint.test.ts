import { expect, test } from 'vitest';
import { cellAt, interpolated } from './heat-paint.ts';

test('between the middles of two cells the heat is between theirs', () => {
  const heat = { values: [0, 4, 8, 12], columns: 2, full: 3 };
  const fine = interpolated(heat, 4);
  expect(fine).toMatchObject({ columns: 4, full: 3 });
  // A quarter of the distance between cell centres; beyond the outermost centres the value is constant.
  expect(Array.from(fine.values)).toEqual([0, 1, 3, 4, 2, 3, 5, 6, 6, 7, 9, 10, 8, 9, 11, 12]);
});

test('a cell lies in the middle of its square', () => {
  expect(cellAt(5, { values: new Float32Array(8), columns: 4, full: 1 })).toEqual({
    x: 0.375,
    y: 0.75,
  });
});
