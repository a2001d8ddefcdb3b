import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { centralDifferences } from '../../../tests/reference/gradients.ts';
import reference from '../../../tests/reference/rgcn.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import { relationalConvolution, relationTerm } from './algorithm.ts';

beforeAll(() => useBackend());

type Case = (typeof reference)[number];
const tensors = ({ n, d, k, neighbours, h, w, w0 }: Case) => ({
  h: tf.tensor2d(h, [n, d]),
  adjacency: neighbours.map((lists) =>
    tf.tensor2d(
      lists.map((list) =>
        Array.from({ length: n }, (_, j) => (list.some((one) => one === j) ? 1 : 0)),
      ),
    ),
  ),
  w: w.map((one) => tf.tensor2d(one, [d, k])),
  w0: tf.tensor2d(w0, [d, k]),
});
const farthest = (found: ArrayLike<number>, expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  return Math.max(...Array.from(found, (value, i) => Math.abs(value - expected[i]!)));
};

describe.each(reference)('$name', (given) => {
  test('agrees with the equation taken message by message', () => {
    const { h, adjacency, w, w0 } = tensors(given);
    const output = relationalConvolution(h, adjacency, w, w0);
    expect(output.shape).toEqual([given.n, given.k]);
    expect(farthest(output.dataSync(), given.output)).toBeLessThan(1e-5);
  });

  test('so do its gradients', () => {
    const { h, adjacency, w, w0 } = tensors(given);
    const upstream = tf.tensor2d(given.upstream, [given.n, given.k]);
    const gradients = tf.grads((...inputs: Tensor[]) => {
      const [x, ...weights] = inputs as Tensor2D[];
      const own = weights.pop()!;
      return tf.sum(tf.mul(relationalConvolution(x!, adjacency, weights, own), upstream));
    })([h, ...w, w0]);
    gradients.forEach((gradient, i) =>
      expect(farthest(gradient.dataSync(), given.gradients[i]!)).toBeLessThan(1e-5),
    );
  });

  test('is the sum of its terms', () => {
    const { h, adjacency, w, w0 } = tensors(given);
    const terms = adjacency.map((a, r) => relationTerm(h, a, w[r]!));
    const sum = terms.reduce((total, term) => tf.add(total, term), tf.matMul(h, w0));
    expect(farthest(sum.dataSync(), given.output)).toBeLessThan(1e-5);
  });
});

test('by hand: the mean of two messages, and a node without neighbours', () => {
  const h = tf.tensor2d([[1], [2], [6]]);
  const adjacency = tf.tensor2d([[0, 1, 1], [0, 0, 0], [0, 0, 1]]); // prettier-ignore
  const [w, w0] = [tf.tensor2d([[10]]), tf.tensor2d([[-1]])];
  const output = relationalConvolution(h, [adjacency], [w], w0);
  expect([...output.dataSync()]).toEqual([-1 + 10 * ((2 + 6) / 2), -2, -6 + 10 * 6]);
});

test('the order in which the nodes are numbered does not matter', () => {
  const { h, adjacency, w, w0 } = tensors(reference[0]!);
  const order = Array.from({ length: reference[0]!.n }, (_, i) => (5 * i + 2) % reference[0]!.n);
  const renumber = (x: Tensor2D) => tf.gather(x, order);
  const both = (a: Tensor2D): Tensor2D => tf.gather(tf.gather(a, order), order, 1);
  const found = relationalConvolution(renumber(h), adjacency.map(both), w, w0);
  const expected = renumber(relationalConvolution(h, adjacency, w, w0));
  expect(farthest(found.dataSync(), [...expected.dataSync()])).toBeLessThan(1e-5);
});

test('its gradient agrees with finite differences', () => {
  const { h, adjacency, w, w0 } = tensors(reference[0]!);
  const loss = (own: Tensor2D) => tf.mean(tf.square(relationalConvolution(h, adjacency, w, own)));
  const gradient = tf
    .grad((own: Tensor) => loss(own as Tensor2D))(w0)
    .dataSync();
  const numeric = centralDifferences(
    (own) => loss(tf.tensor2d(own, w0.shape)).dataSync()[0]!,
    Float32Array.from(reference[0]!.w0),
    1e-2,
  );
  numeric.forEach((slope, i) => expect(gradient[i]).toBeCloseTo(slope, 2));
});
