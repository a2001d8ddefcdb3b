import { expect, test } from 'vitest';
import { greyImages, greyLevels } from './grey.ts';

test('values are scaled and rounded to grey levels, image by image', () => {
  const images = Float32Array.of(0, 1, 0.5, 0.25, 2, -1);
  expect([...greyLevels(images)]).toEqual([0, 255, 128, 64, 255, 0]);
  expect(greyImages(images, 3).map((image) => [...image])).toEqual([
    [0, 255, 128],
    [64, 255, 0],
  ]);
});
