import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import reference from '../../../../tests/reference/gcn.json' with { type: 'json' };
import { useBackend } from '../../../numerics/backend.ts';
import { random } from '../../../numerics/random.ts';
import { firmsOf } from '../shared/firms.ts';
import { directedOf, mergedNeighbours, normalisedAdjacency } from './relations.ts';
import { columnsOf } from './table.ts';

beforeAll(() => useBackend());

test.each(reference.cases)('Â of $n nodes is that of PyTorch', ({ n, adjacency, aHat }) => {
  const found = normalisedAdjacency(n, Float32Array.from(adjacency));
  found.forEach((value, at) => expect(value).toBeCloseTo(aHat[at]!, 6));
});

test('a table of means by hand: own features, then the mean of each relation, zero without a neighbour', () => {
  const x = tf.tensor2d([[1, 10], [2, 20], [6, 60]]); // prettier-ignore
  const both = tf.tensor2d([[0, 1, 1], [0, 0, 0], [1, 0, 0]]); // prettier-ignore
  const table = columnsOf({ x }, [both, tf.zeros([3, 3])]).arraySync();
  expect(table).toEqual([[1, 10, 4, 40, 0, 0], [2, 20, 0, 0, 0, 0], [6, 60, 1, 10, 0, 0]]); // prettier-ignore
});

test('merged, a neighbour in two relations counts once', () => {
  const relation = (neighbours: number[][]) =>
    ({ type: 0, name: { ja: '', en: '' }, direction: 'both', neighbours }) as const;
  const relations = [relation([[1, 2], []]), relation([[2], [0]])];
  expect(mergedNeighbours(2, relations)).toEqual([[1, 2], [0]]);
});

test('half of all messages come through the three relations without effect', () => {
  const relations = directedOf(firmsOf('differ', random(1)));
  const counts = relations.map(({ neighbours }) => neighbours.flat().length);
  const share = (at: readonly number[]) =>
    at.reduce((sum, r) => sum + counts[r]!, 0) / counts.reduce((sum, count) => sum + count, 0);
  expect(relations.map(({ name }) => name.en)).toEqual([
    'suppliers', 'customers', 'owners', 'firms owned', 'same sector', 'competitors',
  ]); // prettier-ignore
  expect(share([1, 3, 4])).toBeCloseTo(0.5, 1);
});
