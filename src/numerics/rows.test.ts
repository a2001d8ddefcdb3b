import { expect, test } from 'vitest';
import { nearestRows, pickRows } from './rows.ts';

const matrix = Float32Array.of(0, 0, 3, 4, 1, 0, 0, -1);

test('rows are picked in the order given, a row as often as it is named, and copied', () => {
  const picked = pickRows(matrix, 2, [1, 0, 1]);
  expect([...picked]).toEqual([3, 4, 0, 0, 3, 4]);
  picked.fill(9);
  expect(matrix[2]).toBe(3);
  expect(pickRows(matrix, 2, [])).toHaveLength(0);
});

test('the nearest rows come first; equally near ones in their order; the excepted row is left out', () => {
  expect(nearestRows([matrix, 0], matrix, { d: 2, count: 3, except: 0 })).toEqual([2, 3, 1]);
  expect(nearestRows([Float32Array.of(3, 3), 0], matrix, { d: 2, count: 1 })).toEqual([1]);
  expect(nearestRows([matrix, 0], matrix, { d: 2, count: 9 })).toEqual([0, 2, 3, 1]);
});
