import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { random } from '../../numerics/random.ts';
import { fashion } from '../fashion/index.ts';
import { load } from '../tools/testing.ts';
import { defaultDistractors, scenes, side, defaultTargets, type Item } from './index.ts';

const source = await fashion(load, 'first');
const made = scenes(source, random(1), { n: 500 });
const isTarget = ({ label }: Item) => defaultTargets.some((one) => one === label);
const share = <T>(all: readonly T[], holds: (one: T) => boolean) =>
  all.filter(holds).length / all.length;

test('one or two different targets come first, then at most one distractor', () => {
  for (const items of made.items) {
    const targets = items.filter(isTarget);
    expect(items.slice(0, targets.length)).toEqual(targets);
    expect([1, 2]).toContain(targets.length);
    expect(new Set(targets.map(({ label }) => label)).size).toBe(targets.length);
    const rest = items.slice(targets.length);
    expect(rest.length).toBeLessThanOrEqual(1);
    for (const { label } of rest) expect(defaultDistractors).toContain(label);
  }
});

test('every class is a target equally often, and as often beside a distractor', () => {
  const many = scenes(source, random(2), { n: 4000, targetsPerScene: [1, 1] }).items;
  for (const label of defaultTargets) {
    const here = many.filter(([first]) => first!.label === label);
    expect(here.length / many.length).toBeCloseTo(0.25, 1);
    expect(share(here, (items) => items.length === 2)).toBeCloseTo(0.5, 1);
  }
});

test('boxes lie in the scene, apart from each other, and seldom cover the middle', () => {
  for (const items of made.items)
    items.forEach(({ box: a }, i) => {
      expect(Math.min(a.x, a.y, a.width - 3, a.height - 3)).toBeGreaterThanOrEqual(0);
      expect(Math.max(a.x + a.width, a.y + a.height)).toBeLessThanOrEqual(side);
      for (const { box: b } of items.slice(i + 1))
        expect(
          a.x < b.x + b.width &&
            b.x < a.x + a.width &&
            a.y < b.y + b.height &&
            b.y < a.y + a.height,
        ).toBe(false);
    });
  const covers = ({ box }: Item) =>
    box.x <= 28 && box.x + box.width > 28 && box.y <= 28 && box.y + box.height > 28;
  expect(share(made.items.flat().filter(isTarget), covers)).toBeLessThan(0.25);
});

test('a box is around its item: brighter inside than out', () => {
  const { images, items } = scenes(source, random(3), {
    n: 300,
    targetsPerScene: [1, 1],
    distractors: [],
  });
  let [inside, outside, pixels] = [0, 0, 0];
  items.forEach(([item], i) => {
    const { x, y, width, height } = item!.box;
    const scene = images.subarray(i * side ** 2, (i + 1) * side ** 2);
    const sum = (rows: number, columns: number, top: number, left: number) => {
      let total = 0;
      for (let r = top; r < top + rows; r++)
        for (let c = left; c < left + columns; c++) total += scene[r * side + c]!;
      return total;
    };
    inside += sum(height, width, y, x);
    outside += sum(side, side, 0, 0) - sum(height, width, y, x);
    pixels += width * height;
  });
  const mean = inside / pixels;
  expect(mean).toBeGreaterThan(2 * (outside / (300 * side ** 2 - pixels)));
});

test('several targets, other classes, no distractors: as asked for', () => {
  const { items } = scenes(source, random(4), {
    n: 200,
    targets: [0, 9],
    targetsPerScene: [2, 2],
    distractors: [],
  });
  for (const here of items) expect(here.map(({ label }) => label).sort()).toEqual([0, 9]);
});

test('a seed gives the same scenes, to the last bit, in every engine', () => {
  expect(Math.min(...made.images.subarray(0, 1e5))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...made.images.subarray(0, 1e5))).toBeLessThanOrEqual(1);
  const hash = createHash('sha256').update(made.images).update(JSON.stringify(made.items));
  expect(hash.digest('hex').slice(0, 16)).toBe('0e752458172d6a12');
});
