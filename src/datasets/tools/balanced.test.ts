import { expect, test } from 'vitest';
import { random } from '../../numerics/random.ts';
import { balancedBatches, balancedRows, rowsIn } from './balanced.ts';

const labels = Array.from({ length: 200 }, (_, i) => (i * 7) % 10);
const sixOfEach = Array.from({ length: 60 }, (_, i) => Math.floor(i / 6));

test('a batch has as many rows of each class, none twice and none from outside the range', () => {
  const draw = balancedBatches(labels, [50, 180], 6, random(3));
  for (let batch = 0; batch < 20; batch++) {
    const rows = [...draw()];
    expect(rows.map((row) => labels[row])).toEqual(sixOfEach);
    expect(new Set(rows).size).toBe(60);
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(50);
    expect(Math.max(...rows)).toBeLessThan(180);
  }
});

test('every row comes up in some batch; equal random sources give equal batches', () => {
  const draw = balancedBatches(labels, [0, 200], 5, random(4));
  const seen = new Set(Array.from({ length: 60 }, () => [...draw()]).flat());
  expect(seen.size).toBe(200);
  const [one, two] = [5, 5].map((seed) => balancedBatches(labels, [0, 200], 5, random(seed))());
  expect(one).toEqual(two);
});

test('a balanced set likewise; a class with fewer rows gives all it has', () => {
  const rows = balancedRows(labels, [50, 180], 6, random(3));
  expect(rows.map((row) => labels[row])).toEqual(sixOfEach);
  expect(new Set(rows).size).toBe(60);
  expect(rows.every((row) => row >= 50 && row < 180)).toBe(true);
  expect(
    balancedRows([0, 1, 0, 0], [0, 4], 2, random(1)).map((row) => (row === 1 ? 1 : 0)),
  ).toEqual([0, 0, 1]);
  expect(rowsIn([2, 5])).toEqual([2, 3, 4]);
});
