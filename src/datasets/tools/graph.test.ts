import { expect, test } from 'vitest';
import { edgeList, neighbours, pairsOf, toggled, undirected } from './graph.ts';

const path = edgeList([[0, 1], [1, 2]]); // prettier-ignore

test('edges are listed flat and read back', () => {
  expect([...path]).toEqual([0, 1, 1, 2]);
  expect(pairsOf(path)).toEqual([[0, 1], [1, 2]]); // prettier-ignore
});

test('without direction each pair is there once', () => {
  expect([...undirected([[2, 1], [1, 2], [0, 2]])]).toEqual([1, 2, 0, 2]); // prettier-ignore
});

test('an edge is added or removed, whichever end comes first', () => {
  const more = toggled(path, 2, 0);
  expect([...more]).toEqual([0, 1, 1, 2, 0, 2]);
  expect([...toggled(more, 0, 2)]).toEqual([...path]);
  expect([...toggled(more, 1, 0)]).toEqual([1, 2, 0, 2]);
});

test('the neighbours of each node, of one without an edge too', () => {
  expect(neighbours(4, path)).toEqual([[1], [0, 2], [1], []]);
});
