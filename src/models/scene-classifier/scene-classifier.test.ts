import { readFile } from 'node:fs/promises';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBackend } from '../../numerics/backend.ts';
import { random } from '../../numerics/random.ts';
import { classes, side } from './classes.ts';
import { centreRate, hitRate, look, objectRate, questions, topAccuracy } from './evaluation.ts';
import { trainedParameters } from './index.ts';
import { sceneLessons } from './lessons.ts';
import { sceneModel } from './model.ts';
import { pointing } from './shown.ts';
import { unpack } from '../tools/packing.ts';
import { pack } from './recipe.ts';

beforeAll(() => useBackend());

const load = async (url: string) => new Uint8Array(await readFile(new URL(url))).buffer;

test('what is packed comes out again, to 16 bits of the largest of its tensor', () => {
  const parameters = [[0.5, -2, 0.1, 1.99], [0, 0], [1e-6]];
  const shapes = [[2, 2], [2], [1]];
  const out = unpack(pack(parameters), shapes);
  out.forEach((tensor, i) => {
    expect(tensor.shape).toEqual(shapes[i]);
    const largest = Math.max(...parameters[i]!.map(Math.abs));
    Array.from(tensor.dataSync()).forEach((value, j) =>
      expect(Math.abs(value - parameters[i]![j]!)).toBeLessThanOrEqual(largest / 60_000),
    );
  });
});

describe.each(['gap', 'flatten'] as const)('%s', (head) => {
  test('the shipped weights know scenes that they were not trained on', async () => {
    const model = sceneModel(head, await trainedParameters(load, head));
    const heldOut = (await sceneLessons(load)).heldOut(200);
    const { found, logits } = look(model, heldOut.images);
    expect(topAccuracy(logits.dataSync(), heldOut)).toBeGreaterThan(0.85);
    found.dispose();
    logits.dispose();
    model.dispose();
  });

  test('a step lowers the loss of its own lesson, and leaves no tensor behind', async () => {
    const lesson = (await sceneLessons(load)).draw(random(5), 16);
    const before = memory().numTensors;
    const model = sceneModel(head, random(6));
    const first = model.learn(lesson, 0.003);
    const made = memory().numTensors;
    let last = first;
    for (let i = 0; i < 10; i++) last = model.learn(lesson, 0.003);
    expect(last).toBeLessThan(first);
    expect(memory().numTensors).toBe(made);
    model.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

test('lessons say what their scenes show', async () => {
  const lessons = await sceneLessons(load);
  const { images, present } = lessons.draw(random(1), 50);
  expect(images).toHaveLength(50 * side ** 2);
  for (let i = 0; i < 50; i++) {
    const here = present.subarray(i * classes.length, (i + 1) * classes.length);
    const count = here.reduce((sum, value) => sum + value, 0);
    expect([1, 2]).toContain(count);
  }
  expect(lessons.heldOut(3)).toEqual(lessons.heldOut(3));
});

test('a random object of a held-out scene is the right one about half the time', async () => {
  const heldOut = (await sceneLessons(load)).heldOut(100);
  for (const count of heldOut.distractors) expect([0, 1]).toContain(count);
  expect(objectRate(questions(heldOut), heldOut)).toBeCloseTo(0.51, 2);
});

test('the pointing game by hand', () => {
  const box = (x: number, y: number) => ({ x, y, width: 20, height: 20 });
  const objects = [
    [{ kind: 0, box: box(0, 0) }],
    [
      { kind: 1, box: box(20, 20) },
      { kind: 2, box: box(0, 30) },
    ],
  ];
  const heldOut = { images: new Float32Array(2 * side ** 2), objects, distractors: [0, 1] };
  const asked = questions(heldOut);
  expect(asked.map(({ scene, kind }) => [scene, kind])).toEqual([
    [0, 0],
    [1, 1],
    [1, 2],
  ]);
  expect(centreRate(asked)).toBeCloseTo(1 / 3, 6);
  expect(objectRate(asked, heldOut)).toBeCloseTo((1 + 1 / 3 + 1 / 3) / 3, 6);
  const corner = [1, 0, 0, 0]; // hottest at (14, 14)
  expect(hitRate(asked, () => corner)).toBeCloseTo(1 / 3, 6);
  expect(hitRate(asked, ({ kind }) => (kind === 2 ? [0, 0, 1, 0] : corner))).toBeCloseTo(2 / 3, 6);
  expect(topAccuracy([3, 0, 0, 0, 9, 0, 1, 0], heldOut)).toBe(0.5);
});

test('a map points into, beside or past a bounding box of its class', () => {
  const corner = [0, 0, 0, 1]; // hottest at (42, 42)
  const objects = [{ kind: 1, box: { x: 20, y: 30, width: 20, height: 20 } }];
  const around = ({ x, y, width, height }: (typeof objects)[number]['box']) => ({
    x: x - 4,
    y: y - 4,
    width: width + 8,
    height: height + 8,
  });
  expect(pointing(corner, objects, { kind: 1 })).toBe('miss');
  expect(pointing(corner, objects, { kind: 1, around })).toBe('near');
  expect(pointing([1, 0, 0, 0], objects, { kind: 1, around })).toBe('miss');
  expect(pointing(corner, objects, { kind: 0, around })).toBe('absent');
  const wide = [{ kind: 1, box: { x: 20, y: 30, width: 30, height: 20 } }];
  expect(pointing(corner, wide, { kind: 1, around })).toBe('hit');
});
