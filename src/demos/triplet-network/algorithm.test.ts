import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { centralDifferences } from '../../../tests/reference/gradients.ts';
import reference from '../../../tests/reference/triplet.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import { random } from '../../numerics/random.ts';
import {
  distances,
  kindOf,
  mine,
  plainDistance,
  tripletLoss,
  type Strategy,
  type Triplets,
} from './algorithm.ts';

beforeAll(() => useBackend());

const loss = (rows: readonly (readonly number[])[][], margin: number) => {
  const [a, p, n] = rows.map((points) => tf.tensor2d(points.map((point) => [...point])));
  return tripletLoss(a!, p!, n!, margin).dataSync()[0]!;
};

describe('tripletLoss', () => {
  test.each([
    { negative: [4, 0], margin: 0.5, expected: 0 }, // far enough
    { negative: [1.1, 0], margin: 0.5, expected: 1 - 1.21 + 0.5 }, // farther than the positive, not by α
    { negative: [0.5, 0], margin: 0.5, expected: 1 - 0.25 + 0.5 }, // nearer than the positive
    { negative: [0, 1], margin: 0.5, expected: 0.5 }, // as near: the margin itself
    { negative: [0, 1], margin: 0, expected: 0 },
  ])('by hand, negative $negative, α = $margin', ({ negative, margin, expected }) => {
    expect(loss([[[0, 0]], [[1, 0]], [negative]], margin)).toBeCloseTo(expected, 6);
  });

  test('is the mean over the batch', () => {
    const two = loss([[[0, 0], [0, 0]], [[1, 0], [1, 0]], [[4, 0], [0.5, 0]]], 0.5); // prettier-ignore
    expect(two).toBeCloseTo((0 + 1.25) / 2, 6);
  });

  test('with the distance itself, a gradient of length 1 however near the negative', () => {
    const [a, p, n] = [[[0, 0]], [[3, 4]], [[0.003, 0.004]]].map((at) => tf.tensor2d(at));
    const at = (...[x]: tf.Tensor[]) => tripletLoss(a!, p!, x as Tensor2D, 0.5, plainDistance);
    const { value, grads } = tf.valueAndGrads(at)([n!]);
    expect(value.dataSync()[0]).toBeCloseTo(5 - 0.005 + 0.5, 5);
    const [x, y] = grads[0]!.dataSync();
    expect([x, y]).toEqual([expect.closeTo(-0.6, 4), expect.closeTo(-0.8, 4)]);
  });

  test('shrinking everything lowers the loss of hard triplets and raises that of semi-hard ones', () => {
    const eighths = fc.integer({ min: -40, max: 40 }).map((n) => n / 8); // exact, and so are their halves
    const point = fc.tuple(eighths, eighths);
    const plain = (at: number[][], scale: number) => {
      const [a, p, n] = at.map((xy) => tf.tensor2d([xy.map((x) => scale * x)]));
      return tripletLoss(a!, p!, n!, 0.5, plainDistance).dataSync()[0]!;
    };
    const square = (at: number[][], scale: number) =>
      loss(
        at.map((xy) => [xy.map((x) => scale * x)]),
        0.5,
      );
    fc.assert(
      fc.property(point, point, point, (a, p, n) => {
        const far = (x: number[]) => (x[0]! - a[0]) ** 2 + (x[1]! - a[1]) ** 2;
        const kind = kindOf(far(p), far(n), 0.5);
        const lower = [square, plain].map((cost) =>
          Math.sign(Math.round(1e4 * (cost([a, p, n], 0.5) - cost([a, p, n], 1)))),
        );
        if (kind === 'hard') return lower.every((sign) => sign <= 0);
        return kind === 'easy' || lower[0]! >= 0;
      }),
      { numRuns: 50 },
    );
  });

  test.each(reference.losses)('agrees with PyTorch, shape $shape, α = $margin', (given) => {
    const shape = given.shape as [number, number];
    const inputs = given.inputs.map((rows) => tf.tensor2d(rows, shape)) as [
      Tensor2D,
      Tensor2D,
      Tensor2D,
    ];
    const { value, grads } = tf.valueAndGrads((...rows: tf.Tensor[]) =>
      tripletLoss(...(rows as typeof inputs), given.margin),
    )(inputs);
    expect(value.shape).toEqual([]);
    expect(value.dataSync()[0]).toBeCloseTo(given.loss, 5);
    grads.forEach((gradient, i) => {
      const far = Array.from(gradient.dataSync(), (g, j) => Math.abs(g - given.gradients[i]![j]!));
      expect(Math.max(...far)).toBeLessThan(1e-5);
    });
  });

  test('its gradient agrees with finite differences', () => {
    const { shape, inputs, margin } = reference.losses[0]!;
    const rows = inputs.map((numbers) => tf.tensor2d(numbers, shape as [number, number]));
    const [, positive, negative] = rows as [Tensor2D, Tensor2D, Tensor2D];
    const at = (anchor: Tensor2D) => tripletLoss(anchor, positive, negative, margin);
    const gradient = tf
      .grad((anchor: tf.Tensor) => at(anchor as Tensor2D))(rows[0]!)
      .dataSync();
    const numeric = centralDifferences(
      (anchor) => at(tf.tensor2d(anchor, shape as [number, number])).dataSync()[0]!,
      Float32Array.from(inputs[0]!),
      1e-3,
    );
    numeric.forEach((slope, i) => expect(gradient[i]).toBeCloseTo(slope, 2));
  });
});

describe('kindOf', () => {
  test.each([
    [1, 1.5, 0.5, 'easy'], // exactly the margin farther: loss zero
    [1, 1.49, 0.5, 'semi-hard'],
    [1, 1, 0.5, 'hard'], // as near as the positive
    [1, 0.2, 0.5, 'hard'],
    [1, 1.001, 0, 'easy'], // without a margin there is nothing between easy and hard
  ] as const)('d(a,p) = %d, d(a,n) = %d, α = %d: %s', (dAP, dAN, margin, kind) => {
    expect(kindOf(dAP, dAN, margin)).toBe(kind);
  });

  test('easy exactly where the loss is zero, hard exactly where it is the margin or more', () => {
    const eighths = fc.integer({ min: 0, max: 800 }).map((n) => n / 8); // sums of eighths are exact
    fc.assert(
      fc.property(eighths, eighths, eighths, (dAP, dAN, margin) => {
        const hinge = Math.max(0, dAP - dAN + margin);
        const kind = kindOf(dAP, dAN, margin);
        return (
          (kind === 'easy') === (hinge === 0) &&
          (hinge === 0 || (kind === 'hard') === hinge >= margin)
        );
      }),
    );
  });
});

const letter: Record<Strategy, string> = {
  easy: 'e',
  'semi-hard': 's',
  hard: 'h',
  hardest: 'h',
  random: 'esh',
};
const strategies = Object.keys(letter) as Strategy[];
const triplets = ({ anchor, positive, negative }: Triplets) =>
  [...anchor].map((a, i) => [a, positive[i]!, negative[i]!] as const);

describe.each(reference.batches)('mine, α = $margin', (given) => {
  const { labels, margin, kinds, pairs, nearestHard } = given;
  const between = distances(Float32Array.from(given.embeddings), labels.length);
  const mined = (strategy: Strategy, seed = 1) =>
    triplets(mine(between, labels, strategy, margin, random(seed)));

  test.each(strategies)(
    '%s: one for each pair that has such a negative, and no other',
    (strategy) => {
      const possible = kinds.map((row) =>
        Array.from(row).some((kind) => letter[strategy].includes(kind)),
      );
      const found = mined(strategy);
      expect(found.map(([a, p]) => [a, p])).toEqual(pairs.filter((_, i) => possible[i]));
      for (const [a, p, n] of found) {
        const row = kinds[pairs.findIndex(([x, y]) => x === a && y === p)]!;
        expect(letter[strategy]).toContain(row[n]);
      }
    },
  );

  test('hardest: the nearest', () => {
    expect(mined('hardest').map(([, , n]) => n)).toEqual(nearestHard.filter((n) => n !== null));
  });

  test.each(['easy', 'semi-hard', 'hard', 'random'] as const)(
    '%s: any, by the given chance',
    (strategy) => {
      expect(mined(strategy, 5)).toEqual(mined(strategy, 5));
      const negatives = new Map<number, Set<number>>();
      for (let seed = 0; seed < 60; seed++)
        mined(strategy, seed).forEach(([, , n], i) => {
          negatives.set(i, (negatives.get(i) ?? new Set()).add(n));
        });
      expect(Math.max(...[...negatives.values()].map((set) => set.size))).toBeGreaterThan(2);
    },
  );
});

test('without a margin there is no semi-hard triplet', () => {
  const { embeddings, labels } = reference.batches[0]!;
  const between = distances(Float32Array.from(embeddings), labels.length);
  const { anchor } = mine(between, labels, 'semi-hard', 0, random(1));
  expect(anchor).toHaveLength(0);
});

test('one class alone gives no triplet', () => {
  const { negative } = mine(new Float64Array(9), [1, 1, 1], 'random', 1, random(1));
  expect(negative).toHaveLength(0);
});

test('distances are symmetric, squared or not', () => {
  const points = Float32Array.of(0, 0, 3, 4, 0, 1);
  expect([...distances(points, 3)]).toEqual([0, 25, 1, 25, 0, 18, 1, 18, 0]);
  expect([...distances(points, 3, 'plain')]).toEqual(
    [0, 25, 1, 25, 0, 18, 1, 18, 0].map((square) => Math.sqrt(square)),
  );
});
