import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import reference from '../../../../tests/reference/few-shot.json' with { type: 'json' };
import { strokes } from '../../../datasets/strokes/index.ts';
import { load } from '../../../datasets/tools/testing.ts';
import { rawPixels } from '../../../models/stroke-encoder/space.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { integer, normal, random, shuffle } from '../../../numerics/random.ts';
import { classOf, queriesEach } from '../shared/episode.ts';
import { episodes, imagesPerStep } from './episodes.ts';
import { accuracies, distancesIn } from './evaluation.ts';
import type { Spaces } from './networks.ts';
import { byDistance, drawOthers, equalError, outsideResult, setsOf } from './outside.ts';
import { planeOf } from './plane.ts';
import { Shown } from './shown.ts';
import { examples, writeAll } from './written.ts';

const alphabets = await strokes(load);
const unseen = alphabets.filter(({ split }) => split === 'test');
const train = alphabets.filter(({ split }) => split === 'train');
beforeAll(() => useBackend());
const squared = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0);

test.each([5, 10, 20])(
  'a training episode of %i classes: support first, each class equally',
  (n) => {
    const next = episodes(train, { n, k: 1 }, random(1));
    const { images, labels, y } = next();
    expect(images).toHaveLength(imagesPerStep * 784);
    expect(labels).toHaveLength(imagesPerStep);
    const classes = [...labels.slice(0, n)];
    expect(new Set(classes).size).toBe(n);
    expect([...labels.slice(n)]).toEqual([...y].map((one) => classes[one]));
    for (let c = 0; c < n; c++) expect(y.filter((one) => one === c)).toHaveLength(60 / n - 1);
    expect(images.slice(0, 784)).not.toEqual(images.slice(n * 784, (n + 1) * 784)); // written anew
    expect([...next().labels]).not.toEqual([...labels]);
  },
);

test('accuracy over all sets of classes: 2,000 random ones agree', () => {
  const written = writeAll(unseen, random(3));
  const found = accuracies(distancesIn(rawPixels, written), written);
  const { script, support, queries } = written;
  const chance = random(4);
  const row = (i: number, copy: number) =>
    support.subarray((i * examples + copy) * 784, (i * examples + copy + 1) * 784);
  const mean = (i: number, k: number) =>
    row(i, 0).map((_, at) => {
      let sum = 0;
      for (let copy = 0; copy < k; copy++) sum += row(i, copy)[at]!;
      return sum / k;
    });
  const hits = { one: 0, five: 0, nearest: 0 };
  const trials = 2000;
  for (let t = 0; t < trials; t++) {
    const i = integer(chance, script.length);
    const others = [...script.keys()].filter((j) => j !== i && script[j] === script[i]);
    const set = [i, ...shuffle(others, chance).slice(0, 4)];
    const query = queries[t % 2]!.subarray(i * 784, (i + 1) * 784);
    for (const [name, k] of [
      ['one', 1],
      ['five', 5],
    ] as const) {
      // prettier-ignore
      const d = set.map((j) => squared(query, mean(j, k)));
      if (d[0] === Math.min(...d)) hits[name]++;
    }
    const single = set.map((j) =>
      Math.min(...Array.from({ length: examples }, (_, copy) => squared(query, row(j, copy)))),
    );
    if (single[0] === Math.min(...single)) hits.nearest++;
  }
  expect(Math.abs(found.one - hits.one / trials)).toBeLessThan(0.035); // over three deviations
  expect(Math.abs(found.five - hits.five / trials)).toBeLessThan(0.025);
  expect(Math.abs(found.nearest - hits.nearest / trials)).toBeLessThan(0.025);
  expect(found.many).toBeLessThan(found.one);
}, 60_000);

describe('queries from outside', () => {
  test('sets are of one script; the inner has the query’s own class, the outer has not', () => {
    const { script } = writeAll(unseen, random(3));
    const others = drawOthers(script, random(5));
    for (const ways of [3, 10]) {
      const { inside, outside } = setsOf(others, ways);
      script.forEach((own, i) => {
        expect(inside[i]).toContain(i);
        expect(outside[i]).not.toContain(i);
        for (const set of [inside[i]!, outside[i]!]) {
          expect(new Set(set).size).toBe(ways);
          expect(set.every((j) => script[j] === own)).toBe(true);
        }
      });
    }
  });

  test.each(reference.equalErrors)('the equal error agrees with NumPy', (given) => {
    const { error, threshold } = equalError(given.low, given.high);
    expect(error).toBeCloseTo(given.error, 10);
    expect(threshold).toBeCloseTo(given.threshold, 10);
  });

  test('by hand: sure where one prototype is much nearer', () => {
    const sets = { inside: [[0, 1], [1, 0]], outside: [[1], [0]] }; // prettier-ignore
    const found = outsideResult([[0, 9, 9, 1]], sets, 2); // query i to prototype j
    expect(found.sureInside).toBe(1);
    expect(found.sureOutside).toBe(1); // of a single class it is always sure
    expect(found.errorByDistance).toBe(0);
    expect(byDistance([[0, 9, 9, 1]], sets, 2)).toEqual({ error: 0, threshold: 1 });
  });
});

describe('the plane', () => {
  const rows = (count: number, d: number, seed: number) => {
    const chance = random(seed);
    return Array.from({ length: count }, () =>
      Float32Array.from({ length: d }, () => normal(chance)),
    );
  };
  const innerOf = (all: Float32Array[], n: number) => {
    const mean = all[0]!.map((_, at) => all.slice(0, n).reduce((sum, z) => sum + z[at]!, 0) / n);
    const centred = all.map((z) => z.map((x, at) => x - mean[at]!));
    return centred.flatMap((z) =>
      centred.slice(0, n).map((c) => z.reduce((sum, x, at) => sum + x * c[at]!, 0)),
    );
  };

  test('of three prototypes ranks them for every query as the full space does', () => {
    const all = rows(60, 32, 7);
    const { points, kept } = planeOf(innerOf(all, 3), 3);
    expect(kept).toBeCloseTo(1, 6);
    const at = (i: number) => points.slice(2 * i, 2 * i + 2);
    for (let q = 3; q < all.length; q++)
      for (const [i, j] of [
        [0, 1],
        [1, 2],
      ] as const) {
        // prettier-ignore
        const full = squared(all[q]!, all[i]!) - squared(all[q]!, all[j]!);
        expect(squared(at(q), at(i)) - squared(at(q), at(j))).toBeCloseTo(full, 3);
      }
  });

  test('shows the prototypes’ first two principal components, in a fixed order around the middle', () => {
    const all = rows(5, 6, 8);
    const { points, kept } = planeOf(innerOf(all, 5), 5);
    const spread = points.reduce((sum, x) => sum + x * x, 0);
    const mean = all[0]!.map((_, at) => all.reduce((sum, z) => sum + z[at]!, 0) / 5);
    const total = all.reduce((sum, z) => sum + squared(z, mean), 0);
    expect(spread / total).toBeCloseTo(kept, 5);
    expect(kept).toBeGreaterThan(0.5);
    const again = planeOf(innerOf(all.map((z) => z.map((x) => -x)), 5), 5).points; // prettier-ignore
    again.forEach((x, i) => expect(x).toBeCloseTo(points[i]!, 4)); // a mirror image is drawn alike
  });
});

test('the shown episode: N and K take part of the same one; the reader’s query comes last', () => {
  const shown = new Shown(unseen, random(1), random(2));
  const spaces = { pixels: rawPixels } as Spaces;
  const [large, small] = [
    shown.episode({ ways: 10, shots: 5 }),
    shown.episode({ ways: 3, shots: 2 }),
  ];
  expect(small.characters).toEqual(large.characters.slice(0, 3));
  expect(small.support).toEqual([0, 1, 5, 6, 10, 11].map((i) => large.support[i]));
  expect(small.queries).toEqual(large.queries.slice(0, 3 * queriesEach));
  const seen = shown.seen('pixels', spaces, { ways: 3, shots: 2 });
  expect(seen.distances).toHaveLength(3 * queriesEach * 3);
  shown.pick(large.characters[1]!);
  expect(shown.seen('pixels', spaces, { ways: 3, shots: 2 }).distances).toHaveLength(
    (3 * queriesEach + 1) * 3,
  );
  expect(classOf(queriesEach)).toBe(1);
  shown.draw([]);
  expect(shown.own()).toBeUndefined();
  expect(() => shown.pick(158)).toThrow(RangeError);
  shown.next();
  expect(shown.episode({ ways: 3, shots: 2 }).number).toBe(1);
  expect(tf.memory().numTensors).toBeLessThan(50);
});
