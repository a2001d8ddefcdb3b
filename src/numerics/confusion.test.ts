import { expect, test } from 'vitest';
import { confusion } from './confusion.ts';

test('counts by true class and prediction', () => {
  expect(Array.from(confusion([0, 1, 1, 2, 0], [0, 0, 1, 2, 2], 3))).toEqual([
    1, 1, 0,
    0, 1, 0,
    1, 0, 1,
  ]); // prettier-ignore
});
