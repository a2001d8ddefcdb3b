import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { centralDifferences } from '../../../tests/reference/gradients.ts';
import reference from '../../../tests/reference/gcn.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import {
  gcn,
  graphConvolution,
  labelledLoss,
  meanPairwiseDistance,
  normalizedAdjacency,
} from './algorithm.ts';

beforeAll(() => useBackend());

const furthest = (found: tf.Tensor, expected: readonly number[]) => {
  const values = found.dataSync();
  expect(values).toHaveLength(expected.length);
  return Math.max(...Array.from(values, (value, i) => Math.abs(value - expected[i]!)));
};
const matrix = (rows: number[][]) => tf.tensor2d(rows);

describe('normalizedAdjacency', () => {
  test('two nodes joined by an edge weigh each other as much as themselves', () => {
    const a = matrix([[0, 1], [1, 0]]); // prettier-ignore
    expect(furthest(normalizedAdjacency(a), [0.5, 0.5, 0.5, 0.5])).toBeLessThan(1e-6);
  });

  test('a node without an edge keeps what it has', () => {
    expect(furthest(normalizedAdjacency(tf.zeros([3, 3])), [1, 0, 0, 0, 1, 0, 0, 0, 1])).toBe(0);
  });

  test('a path of three, by hand', () => {
    // Degrees with the self-loop: 2, 3, 2.
    const [end, side, middle] = [1 / 2, 1 / Math.sqrt(6), 1 / 3];
    const a = matrix([[0, 1, 0], [1, 0, 1], [0, 1, 0]]); // prettier-ignore
    const expected = [end, side, 0, side, middle, side, 0, side, end];
    expect(furthest(normalizedAdjacency(a), expected)).toBeLessThan(1e-6);
  });
});

describe.each(reference.cases)('a random graph of $n nodes agrees with PyTorch', (given) => {
  const { n, d, hidden, classes } = given;
  const inputs = () => ({
    a: tf.tensor2d(given.adjacency, [n, n]),
    x: tf.tensor2d(given.x, [n, d]),
    weights: [
      tf.tensor2d(given.w0, [d, hidden]),
      tf.tensor2d(given.w1, [hidden, classes]),
    ] as const,
  });

  test('normalised adjacency, isolated nodes and self-loops included', () => {
    const aHat = normalizedAdjacency(inputs().a);
    expect(aHat.shape).toEqual([n, n]);
    expect(furthest(aHat, given.aHat)).toBeLessThan(1e-6);
  });

  test('one layer', () => {
    const { a, x, weights } = inputs();
    const z = graphConvolution(normalizedAdjacency(a), x, weights[0]);
    expect(z.shape).toEqual([n, hidden]);
    expect(furthest(z, given.first)).toBeLessThan(1e-5);
  });

  test('two layers, the loss, and its gradient', () => {
    const { a, x, weights } = inputs();
    const aHat = normalizedAdjacency(a);
    const nodes = tf.tensor1d(given.labelled, 'int32');
    const targets = tf.tensor1d(given.targets, 'int32');
    const [, logits] = gcn(aHat, x, weights);
    expect(logits!.shape).toEqual([n, classes]);
    expect(furthest(logits!, given.logits)).toBeLessThan(1e-5);
    const { value, grads } = tf.valueAndGrads((...w: tf.Tensor[]) =>
      labelledLoss(gcn(aHat, x, w as Tensor2D[])[1]!, nodes, targets),
    )([...weights]);
    expect(value.dataSync()[0]).toBeCloseTo(given.loss, 5);
    grads.forEach((gradient, i) =>
      expect(furthest(gradient, given.gradients[i]!)).toBeLessThan(1e-5),
    );
  });

  test('mean pairwise distance of directions', () => {
    expect(meanPairwiseDistance(inputs().x).dataSync()[0]).toBeCloseTo(given.distance, 4);
  });
});

test('sixteen layers: the gradient agrees with finite differences', () => {
  const given = reference.cases[0]!;
  const { n, d, hidden } = given;
  const aHat = normalizedAdjacency(tf.tensor2d(given.adjacency, [n, n]));
  const x = tf.tensor2d(given.x, [n, d]);
  // The reference's weights over and over, doubled so that the signal outlives the relus.
  const square = (l: number) =>
    Float32Array.from({ length: hidden * hidden }, (_, i) => {
      const value = given.w1[(i * 3 + l) % given.w1.length]!;
      return 0.5 + 0.2 * value;
    });
  const rest = Array.from({ length: 15 }, (_, l) => tf.tensor2d(square(l), [hidden, hidden]));
  const at = (w0: Tensor2D) => tf.mean<tf.Scalar>(gcn(aHat, x, [w0, ...rest])[15]!);
  const w0 = tf.tensor2d(
    given.w0.map((value) => Math.abs(value)),
    [d, hidden],
  );
  const gradient = tf
    .grad((w: tf.Tensor) => at(w as Tensor2D))(w0)
    .dataSync();
  const numeric = centralDifferences(
    (w) => at(tf.tensor2d(w, [d, hidden])).dataSync()[0]!,
    w0.dataSync<'float32'>(),
    1e-2,
  );
  const scale = Math.max(...numeric.map(Math.abs));
  expect(scale).toBeGreaterThan(0);
  numeric.forEach((slope, i) => expect(gradient[i]! / scale).toBeCloseTo(slope / scale, 2));
});

describe('meanPairwiseDistance', () => {
  test.each([
    [
      [
        [1, 2],
        [2, 4],
        [0.5, 1],
      ],
      0,
    ], // the same direction, whatever the length
    [
      [
        [3, 0],
        [0, 1],
      ],
      Math.SQRT2,
    ],
    [
      [
        [1, 0],
        [-5, 0],
      ],
      2,
    ],
    [
      [
        [1, 0],
        [0, 1],
        [0, 2],
      ],
      (2 * Math.SQRT2) / 3,
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
      0,
    ], // a dead layer
  ])('%j: %d', (rows, expected) => {
    // A hair of single precision, under the root.
    expect(Math.abs(meanPairwiseDistance(matrix(rows)).dataSync()[0]! - expected)).toBeLessThan(
      1e-3,
    );
  });

  test('Â alone, applied again and again, makes connected nodes alike', () => {
    const { n, adjacency } = reference.cases[3]!;
    const aHat = normalizedAdjacency(tf.tensor2d(adjacency, [n, n]));
    let h: Tensor2D = tf.eye(n);
    const distances = Array.from({ length: 16 }, () => {
      h = tf.matMul(aHat, h);
      return meanPairwiseDistance(h).dataSync()[0]!;
    });
    distances.slice(1).forEach((value, i) => expect(value).toBeLessThan(distances[i]!));
  });
});
