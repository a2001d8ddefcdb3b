import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../../../harness/host.ts';
import { digits, type Digits } from '../../../datasets/digits/index.ts';
import { balancedBatches } from '../../../datasets/tools/balanced.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { random } from '../../../numerics/random.ts';
import { ways } from '../shared/names.ts';
import { Arms, type Batch } from './arms.ts';
import { withWrongLabels } from './labels.ts';
import { layFlat } from './lay.ts';

let data: Digits;
beforeAll(async () => {
  await useBackend();
  data = await digits(load);
});

const settings = { margin: 0.5, distance: 'squared', rate: 0.005 } as const;
function batch(seed: number): Batch {
  const rows = balancedBatches(data.labels, data.train, 4, random(seed))();
  return { rows, labels: Uint8Array.from(rows, (row) => data.labels[row]!) };
}

describe('the networks', () => {
  test('begin with the same weights, and go apart', () => {
    const arms = new Arms(data, 'plane', random(1));
    const first = arms.now.map(({ at }) => at.slice());
    for (const at of first) expect(at).toEqual(first[0]);
    for (let i = 0; i < 3; i++) arms.learn(batch(i), settings);
    const later = arms.now.map(({ at }) => at.slice());
    ways.forEach((way, k) => {
      if (way === 'easy') expect(later[k]).toEqual(first[k]);
      else expect(later[k]).not.toEqual(first[k]);
    });
    expect(new Set(later.map((at) => at[0])).size).toBe(ways.length);
    arms.dispose();
  });

  test('learn alike while all choose in one way, but for what they draw', () => {
    const arms = new Arms(data, 'plane', random(1));
    for (let i = 0; i < 3; i++) arms.learn(batch(i), settings, 'nearest');
    const [one, ...others] = arms.now.map(({ at }) => at);
    for (const at of others) expect(at).toEqual(one);
    arms.dispose();
  });

  test('of length 1 lie on a sphere', () => {
    const arms = new Arms(data, 'ball', random(1));
    const point = arms.now[2]!.at.subarray(16, 32);
    expect(point.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 4);
    arms.dispose();
  });

  test('say how many triplets they chose, and of what kinds all are', () => {
    const arms = new Arms(data, 'plane', random(1));
    arms.look(batch(1), settings);
    const seen = ways.map((_, k) => arms.seen(k));
    const chosen = Object.fromEntries(ways.map((way, k) => [way, seen[k]!.chosen]));
    expect(chosen).toMatchObject({ random: 120, nearest: 120, 'batch-hard': 40 });
    expect(chosen.hardest).toBeLessThanOrEqual(120);
    const hard = Object.fromEntries(ways.map((way, k) => [way, seen[k]!.chosenHard]));
    expect(hard).toMatchObject({ hardest: 1, easy: 0, 'semi-hard': 0 });
    // Of the nearest ones, those that are hard are what the nearest hard ones are.
    expect(hard.nearest! * chosen.nearest!).toBeCloseTo(chosen.hardest!, 10);
    for (const { shares } of seen)
      expect(shares.easy + shares['semi-hard'] + shares.hard).toBeCloseTo(1, 10);
    arms.dispose();
  });
});

test('wrong labels: as many as asked for, all of them wrong, none of them for the test', () => {
  const told = withWrongLabels(data, 0.2, random(3));
  const wrong = Array.from(told).flatMap((label, row) => (label === data.labels[row] ? [] : [row]));
  expect(wrong).toHaveLength(Math.round(0.2 * data.train[1]));
  expect(Math.max(...wrong)).toBeLessThan(data.test[0]);
  expect(withWrongLabels(data, 0, random(3))).toEqual(data.labels);
});

test('more than two dimensions are drawn along the two of greatest variance', () => {
  // Along (0, 0, 1) by ±3, along (1, 1, 0)/√2 by ±1, and by little along the third.
  const h = Math.SQRT1_2;
  const rows = [[0, 0, 3], [0, 0, -3], [h, h, 0], [-h, -h, 0], [0.1, -0.1, 0], [-0.1, 0.1, 0]]; // prettier-ignore
  const flat = layFlat(Float32Array.from(rows.flat()), 3);
  expect(Array.from(flat, (x) => Math.round(100 * x) / 100 || 0)).toEqual([3, 0, -3, 0, 0, 1, 0, -1, 0, 0, 0, 0]); // prettier-ignore
  const plane = Float32Array.of(1, 2, 3, 4);
  expect(layFlat(plane, 2)).toEqual(plane);
});
