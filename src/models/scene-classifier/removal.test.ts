import { beforeAll, expect, test } from 'vitest';
import { load } from '../../datasets/tools/testing.ts';
import { useBackend } from '../../numerics/backend.ts';
import { side } from './classes.ts';
import { trainedParameters } from './index.ts';
import { sceneLessons } from './lessons.ts';
import { sceneModel } from './model.ts';
import { brightness, removalTest, removedFrom } from './removal.ts';
import type { Question } from './evaluation.ts';
import { imageOf } from './shown.ts';

beforeAll(() => useBackend());

const lessons = await sceneLessons(load);
const heldOut = lessons.heldOut(40);
const clutter = lessons.clutter(40);
const columns = 14;

test('brightness adds up the pixels of each cell', () => {
  const image = new Float32Array(side ** 2);
  image[0] = image[3 * side + 3] = 1; // the first cell's corners
  image[4] = 2; // the second cell's
  const map = brightness(image, columns);
  expect([map[0], map[1]]).toEqual([2, 2]);
  expect(map.reduce((sum, value) => sum + value, 0)).toBe(4);
});

test('20 of 196 cells leave a scene, and the filling stands in their place', () => {
  const image = imageOf(heldOut, 0);
  const other = clutter.subarray(0, side ** 2);
  const map = brightness(image, columns);
  for (const what of ['hottest', 'brightest', 'random'] as const) {
    const left = removedFrom(image, { what, filling: 'clutter', map, clutter: other });
    const changed = [...left.keys()].filter((i) => left[i] !== image[i]);
    expect(changed.length).toBeLessThanOrEqual(20 * 16);
    for (const i of changed) expect(left[i]).toBe(other[i]);
  }
  const of = (what: 'hottest' | 'brightest') =>
    removedFrom(image, { what, filling: 'mean', map, clutter: other });
  expect(of('hottest')).toEqual(of('brightest'));
});

test('without a tenth that lies on the object the logit falls further than without a random tenth, whatever fills it', async () => {
  const model = sceneModel('gap', await trainedParameters(load, 'gap'));
  const test = removalTest(heldOut, clutter);
  /** Hottest where the object is that is asked about, and level there. */
  const within = ({ boxes: [box] }: Question) =>
    Float32Array.from({ length: columns ** 2 }, (_, cell) => {
      const [x, y] = [4 * (cell % columns) + 2, 4 * Math.floor(cell / columns) + 2];
      const { x: left, y: top, width, height } = box!;
      return x >= left && x < left + width && y >= top && y < top + height ? 1 : 0;
    });
  for (const filling of ['mean', 'blur', 'clutter'] as const) {
    const { hottest, random } = test.falls(model, within, filling);
    expect(hottest).toBeGreaterThan(3 * random);
    const level = test.falls(model, () => new Float32Array(columns ** 2), filling);
    expect(Math.abs(level.hottest - level.random)).toBeLessThan(0.5);
  }
  model.dispose();
});
