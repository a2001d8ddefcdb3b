import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import reference from '../../../tests/reference/message_passing.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import { type Aggregation, aggregate, gnn, networkOf, refineColours } from './algorithm.ts';

beforeAll(() => useBackend());

const furthest = (found: Tensor, expected: readonly number[]) => {
  const values = found.dataSync();
  expect(values).toHaveLength(expected.length);
  return Math.max(...Array.from(values, (x, i) => Math.abs(x - expected[i]!)));
};

function groups(of: readonly number[], count: number) {
  const members = Array.from({ length: count }, (_, k) =>
    of.flatMap((group, row) => (group === k ? [row] : [])),
  );
  const most = Math.max(...members.map(({ length }) => length));
  return {
    of: tf.tensor1d([...of], 'int32'),
    members: tf.tensor2d(
      members.flatMap((rows) => Array.from({ length: most }, (_, i) => rows[i] ?? of.length)),
      [count, most],
      'int32',
    ),
    sizes: tf.tensor2d(
      members.map(({ length }) => length),
      [count, 1],
    ),
  };
}

const bothWays = (edges: readonly number[][]) =>
  edges.flatMap(([a, b, type]): [number, number, number][] => [
    [a!, b!, type!],
    [b!, a!, type!],
  ]);

function inputs({ x, edges, graphOf }: (typeof reference.cases)[number]) {
  const all = bothWays(edges);
  const n = graphOf.length;
  return {
    x: tf.tensor2d(x, [n, x.length / n]),
    edges: {
      from: tf.tensor1d(
        all.map(([from]) => from),
        'int32',
      ),
      types: tf.tensor1d(
        all.map(([, , type]) => type),
        'int32',
      ),
      into: groups(
        all.map(([, to]) => to),
        n,
      ),
    },
    graphs: groups(graphOf, Math.max(...graphOf) + 1),
  };
}

describe.each(reference.cases)(
  '$messages of messages, $readout of nodes, as in PyTorch',
  (given) => {
    const how = { messages: given.messages as Aggregation, readout: given.readout as Aggregation };
    const weights = () => given.weights.map(({ shape, values }) => tf.tensor(values, shape));

    test('numbers of the nodes and outputs', () => {
      const { values, outputs } = gnn(inputs(given), networkOf(weights()), how);
      expect(furthest(values, given.values)).toBeLessThan(1e-4);
      expect(furthest(outputs, given.outputs)).toBeLessThan(1e-4);
    });

    test('gradients of all weights', () => {
      const graph = inputs(given);
      const gradients = tf.grads((...all: Tensor[]) =>
        tf.sum(tf.square(gnn(graph, networkOf(all), how).outputs)),
      )(weights());
      gradients.forEach((gradient, i) => {
        const expected = given.gradients[i]!;
        const size = Math.max(1, ...expected.map(Math.abs));
        expect(furthest(gradient, expected) / size).toBeLessThan(1e-5);
      });
    });
  },
);

test('the order of the rows does not matter, their number to the sum alone', () => {
  const x = tf.tensor2d([1, 5, 3, 3, 5, 1], [6, 1]);
  const halves = groups([0, 0, 0, 1, 1, 1], 2);
  const twice = groups([0, 0, 1, 1, 1, 1], 2);
  for (const how of ['sum', 'mean', 'max'] as const) {
    const [a, b] = aggregate(x, halves, how).dataSync();
    expect(a).toBe(b);
  }
  const same = tf.tensor2d([2, 2, 2, 2, 2, 2], [6, 1]);
  expect([...aggregate(same, twice, 'sum').dataSync()]).toEqual([4, 8]);
  expect([...aggregate(same, twice, 'mean').dataSync()]).toEqual([2, 2]);
  expect([...aggregate(same, twice, 'max').dataSync()]).toEqual([2, 2]);
});

test.each(reference.refinements)('colours as NetworkX’s hashes', ({ labels, edges, colours }) => {
  expect(refineColours(labels, bothWays(edges), 4)).toEqual(colours);
});

test('a hexagon and two triangles keep one colour', () => {
  const { colours } = reference.refinements[0]!;
  expect(new Set(colours.flat()).size).toBe(1);
});
