import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { centralDifferences } from '../../../tests/reference/gradients.ts';
import reference from '../../../tests/reference/negative-mining.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import {
  apart,
  batchHard,
  distances,
  gradientOf,
  kindOf,
  mine,
  nearestNegatives,
  plainDistance,
  squaredDistance,
  tripletLosses,
  type Distance,
  type Triplets,
} from './algorithm.ts';

beforeAll(() => useBackend());

const distanceOf = { squared: squaredDistance, plain: plainDistance };
const rows = ({ anchor, positive, negative }: Triplets) =>
  [anchor, positive, negative].map((row) => [...row]);

describe.each(reference.batches)('a batch, $distance distance, α = $margin', (batch) => {
  const n = batch.labels.length;
  const embeddings = Float32Array.from(batch.embeddings);
  const between = distances(embeddings, n, batch.distance as Distance);

  test.each([
    ['batch-hard', batchHard(between, batch.labels), batch.batchHard],
    ['nearest', nearestNegatives(between, batch.labels), batch.nearest],
  ] as const)('%s: triplets, loss and gradient as NumPy and PyTorch have them', (_, found, own) => {
    expect(rows(found)).toEqual(own.rows);
    const loss = (...[z]: Tensor[]): Scalar => {
      const pick = (which: Int32Array): Tensor2D =>
        tf.gather(z as Tensor2D, tf.tensor1d(which, 'int32'));
      const d = distanceOf[batch.distance as Distance];
      return tf.mean(
        tripletLosses(
          pick(found.anchor),
          pick(found.positive),
          pick(found.negative),
          batch.margin,
          d,
        ),
      );
    };
    const z = tf.tensor2d(embeddings, [n, embeddings.length / n]);
    const { value, grads } = tf.valueAndGrads(loss)([z]);
    expect(value.dataSync()[0]).toBeCloseTo(own.loss, 5);
    const gradient = grads[0]!.dataSync();
    own.gradient.forEach((each, i) => expect(Math.abs(gradient[i]! - each)).toBeLessThan(1e-5));
  });

  test('batch-hard has the greatest loss that each anchor can have', () => {
    const { anchor, positive, negative } = batchHard(between, batch.labels);
    const d = (i: number, j: number) => between[i * n + j]!;
    const all = Array.from({ length: n }, (_, i) => i);
    anchor.forEach((a, k) => {
      const worst = d(a, positive[k]!) - d(a, negative[k]!);
      for (const p of all)
        for (const i of all)
          if (p !== a && batch.labels[p] === batch.labels[a] && batch.labels[i] !== batch.labels[a])
            expect(d(a, p) - d(a, i)).toBeLessThanOrEqual(worst);
    });
  });

  test('the nearest hard negatives are those of the nearest that are hard', () => {
    const near = nearestNegatives(between, batch.labels);
    const isHard = (k: number) => {
      const d = (i: number) => between[near.anchor[k]! * n + i]!;
      return kindOf(d(near.positive[k]!), d(near.negative[k]!), batch.margin) === 'hard';
    };
    const kept = rows(near).map((row) => row.filter((_, k) => isHard(k)));
    const none = () => {
      throw new Error('nothing is drawn at random');
    };
    expect(rows(mine(between, batch.labels, 'hardest', batch.margin, none))).toEqual(kept);
    expect(kept[0]!.length).toBeGreaterThan(0);
    expect(kept[0]!.length).toBeLessThan(near.anchor.length);
  });
});

describe('one triplet', () => {
  test.each(reference.singles)('$distance, $corners: as PyTorch has it', (single) => {
    const [anchor, positive, negative] = single.corners as [number[], number[], number[]];
    const distance = single.distance as Distance;
    const found = gradientOf({ anchor, positive, negative }, single.margin, distance);
    [found.anchor, found.positive, found.negative].forEach((gradient, i) =>
      gradient.forEach((value, k) => expect(value).toBeCloseTo(single.gradients[i]![k]!, 10)),
    );
  });

  test.each(['squared', 'plain'] as const)('%s: as finite differences have it', (distance) => {
    const corners = { anchor: [0.1, 0.2], positive: [0.8, -0.1], negative: [-0.3, 0.5] };
    const loss = ([ax, ay, px, py, nx, ny]: Float32Array) =>
      Math.max(0, apart([ax!, ay!], [px!, py!], distance) - apart([ax!, ay!], [nx!, ny!], distance) + 0.5); // prettier-ignore
    const at = Float32Array.from(Object.values(corners).flat());
    const { anchor, positive, negative } = gradientOf(corners, 0.5, distance);
    centralDifferences(loss, at, 1e-3).forEach((slope, i) =>
      expect([...anchor, ...positive, ...negative][i]).toBeCloseTo(slope, 2),
    );
  });

  test('the three gradients add up to nothing, and an easy triplet has none', () => {
    const value = fc.double({ min: -2, max: 2, noNaN: true });
    const point = fc.tuple(value, value);
    fc.assert(
      fc.property(point, point, point, fc.constantFrom('squared', 'plain'), (a, p, n, distance) => {
        const found = gradientOf({ anchor: a, positive: p, negative: n }, 0.3, distance);
        for (const k of [0, 1])
          expect(found.anchor[k]! + found.positive[k]! + found.negative[k]!).toBeCloseTo(0, 10);
        const isEasy = kindOf(apart(a, p, distance), apart(a, n, distance), 0.3) === 'easy';
        const moves = [...found.anchor, ...found.positive, ...found.negative].some((x) => x !== 0);
        if (isEasy) expect(moves).toBe(false);
      }),
    );
  });

  test('points that coincide have no direction', () => {
    const { negative } = gradientOf(
      { anchor: [0, 0], positive: [1, 0], negative: [0, 0] },
      0.5,
      'plain',
    );
    expect(negative.map(Math.abs)).toEqual([0, 0]);
  });
});

test('an anchor without positives or negatives is left out', () => {
  const alone = distances(Float32Array.of(0, 0, 1, 0, 2, 0), 3);
  expect(batchHard(alone, [0, 0, 1]).anchor).toEqual(Int32Array.of(0, 1));
  expect(nearestNegatives(alone, [0, 0, 0]).anchor).toHaveLength(0);
});
