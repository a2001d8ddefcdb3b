import { expect, test } from 'vitest';
import { recallAt1, spreadOf } from './recall.ts';

test('recall@1 counts points whose nearest other has their label', () => {
  //                a  a    b  b     a
  const line = [0, 0.4, 1, 1.1, 1.3];
  expect(recallAt1(line, [0, 0, 1, 1, 0])).toBe(4 / 5);
  expect(recallAt1(line, [0, 1, 0, 1, 0])).toBe(0);
  expect(recallAt1([0, 0, 3, 4, 0, 1, 3, 5], [0, 1, 0, 1])).toBe(1); // two dimensions
});

test('a point is not its own neighbour, and not-a-number has none', () => {
  expect(recallAt1([2, 2], [0, 1])).toBe(0);
  expect(recallAt1([NaN, NaN, NaN], [0, 0, 0])).toBe(0);
});

test('spread is the root mean square distance to the centre', () => {
  expect(spreadOf([1, 1, 1, 1], 2)).toBe(0);
  expect(spreadOf([-1, 0, 1, 0, 0, 2, 0, -2], 2)).toBeCloseTo(Math.sqrt((1 + 1 + 4 + 4) / 4), 12);
});
