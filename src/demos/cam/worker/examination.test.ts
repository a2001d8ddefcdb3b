import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { trainedParameters } from '../../../models/scene-classifier/index.ts';
import { sceneLessons } from '../../../models/scene-classifier/lessons.ts';
import { sceneModel } from '../../../models/scene-classifier/model.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { inside } from '../../../numerics/pointing.ts';
import { around } from '../shared/around.ts';
import { examination } from './examination.ts';

beforeAll(() => useBackend());

const load = async (url: string) => new Uint8Array(await readFile(new URL(url))).buffer;

test('around a bounding box lies one cell of the map, 4 pixels, and no more', () => {
  const box = { x: 20, y: 30, width: 8, height: 12 };
  for (const position of [
    { x: 17, y: 40 },
    { x: 31, y: 45 },
  ]) {
    expect(inside(position, box)).toBe(false);
    expect(inside(position, around(box))).toBe(true);
  }
  expect(inside({ x: 15.9, y: 40 }, around(box))).toBe(false);
  expect(inside({ x: 24, y: 46.1 }, around(box))).toBe(false);
});

test('the shipped weights know the scenes, point into the boxes, and would miss the hottest tenth', async () => {
  const lessons = await sceneLessons(load);
  const model = sceneModel('gap', await trainedParameters(load, 'gap'));
  const examine = examination(lessons.heldOut(100), lessons.clutter(100));
  const { findings, metrics } = examine(model, 0);
  const { cam, centre, object, falls } = findings;
  expect(metrics['network/accuracy']).toBeGreaterThan(0.85);
  expect(cam.hits).toBeGreaterThan(0.85);
  expect(cam.near).toBeGreaterThanOrEqual(cam.hits);
  expect(centre.hits).toBeLessThan(0.25);
  expect(centre.near).toBeGreaterThan(centre.hits);
  expect(cam.hits - object.hits).toBeGreaterThan(0.3);
  for (const { hottest, random } of Object.values(falls))
    expect(hottest).toBeGreaterThan(4 * random);
  expect(metrics['cam/fall']).toBeGreaterThan(metrics['bright/fall']!);
  model.dispose();
});
