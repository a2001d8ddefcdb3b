import { expect, test } from 'vitest';
import { load } from '../tools/testing.ts';
import { classNames } from './classes.ts';
import { fashion, type Part } from './index.ts';
import { idx, pick } from './recipe.ts';

const pixels = 784;

test.each([
  ['first', 1000],
  ['rest', 5000],
  ['test', 1000],
] as [Part, number][])('%s: %i images, one of each class in turn', async (part, n) => {
  const { images, labels } = await fashion(load, part);
  expect(images).toHaveLength(n * pixels);
  expect(labels).toHaveLength(n);
  expect([...labels.subarray(0, 12)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
  expect(Math.min(...images.subarray(0, 10 * pixels))).toBe(0);
  expect(Math.max(...images.subarray(0, 10 * pixels))).toBe(1);
});

test('no image is both learned from and held out', async () => {
  const all = new Set<string>();
  let n = 0;
  for (const part of ['first', 'rest', 'test'] as const) {
    const { images } = await fashion(load, part);
    for (let i = 0; i < images.length; i += pixels, n++)
      all.add(Buffer.from(images.buffer, i * 4, pixels * 4).toString('latin1'));
  }
  expect(all.size).toBe(n);
});

/** Accuracy of the nearest class mean: with wrong labels or shuffled pixels it would be at chance, 0.1. */
test('labels fit the images: class means tell two thirds of the held-out images', async () => {
  const train = await fashion(load, 'first');
  const held = await fashion(load, 'test');
  const means = classNames.map((_, label) => {
    const mean = new Float64Array(pixels);
    for (let i = label; i < 1000; i += 10)
      for (let p = 0; p < pixels; p++) mean[p]! += train.images[i * pixels + p]! / 100;
    return mean;
  });
  const nearest = (image: Float32Array) => {
    const distances = means.map((mean) =>
      image.reduce((sum, x, p) => sum + (x - mean[p]!) ** 2, 0),
    );
    return distances.indexOf(Math.min(...distances));
  };
  let right = 0;
  held.labels.forEach((label, i) => {
    if (nearest(held.images.subarray(i * pixels, (i + 1) * pixels)) === label) right++;
  });
  expect(right / held.labels.length).toBeGreaterThan(0.65);
});

test('the recipe reads IDX files, picks by class in turn and rounds to 32 levels', () => {
  const bytes = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 9);
  expect([...idx(bytes, [2])]).toEqual([7, 9]);
  expect(() => idx(bytes, [3])).toThrow('IDX');
  const labels = Uint8Array.from({ length: 30 }, (_, i) => (i * 3) % 10);
  const images = new Uint8Array(30 * pixels).map((_, i) => Math.floor(i / pixels) * 8);
  const picked = pick(images, labels, 1, 3);
  expect(picked).toHaveLength(20 * pixels);
  // Class 3 is at 1, 11 and 21: its second and third images are 11 and 21, with grey levels 88 and 168.
  expect(picked[3 * pixels]).toBe(Math.round((88 * 31) / 255));
  expect(picked[13 * pixels + 783]).toBe(Math.round((168 * 31) / 255));
  expect(() => pick(images, labels, 1, 4)).toThrow('fewer than 4');
});

test('a damaged file is an error', async () => {
  await expect(fashion(() => Promise.resolve(new ArrayBuffer(8)), 'first')).rejects.toThrow();
});
