import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { samples, strokes } from '../../datasets/strokes/index.ts';
import { load } from '../../datasets/tools/testing.ts';
import { useBackend } from '../../numerics/backend.ts';
import { random } from '../../numerics/random.ts';
import { createClassifier } from './classifier.ts';
import { dimensions, encode, encoderParameters } from './encoder.ts';
import { rawPixels } from './space.ts';

const [greek] = (await strokes(load)).filter(({ split }) => split === 'test');
const glyphs = greek!.glyphs.slice(0, 8).map((glyph) => glyph.strokes);
beforeAll(() => useBackend());

test('an embedding depends on its own image alone', () => {
  const parameters = encoderParameters(random(1));
  const images = samples(glyphs, random(2));
  const all = encode(images, parameters);
  expect(all.shape).toEqual([8, dimensions]);
  const third = encode(images.slice(2 * 784, 3 * 784), parameters).dataSync();
  third.forEach((z, i) => expect(z).toBeCloseTo(all.arraySync()[2]![i]!, 5));
  tf.dispose([...parameters, all]);
});

test('raw pixels are the rows as they are', () => {
  const images = samples(glyphs, random(3));
  expect(rawPixels(images).arraySync()[1]).toEqual([...images.slice(784, 2 * 784)]);
});

test('the classifier learns which character an image shows, and its embeddings have length 1', () => {
  const classifier = createClassifier(glyphs.length, random(1));
  const labels = Int32Array.from(glyphs, (_, i) => i);
  const images = samples(glyphs, random(2));
  const losses = Array.from({ length: 40 }, () => classifier.learn({ images, labels }, 0.003));
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 2);
  const rows = classifier.embed(images).arraySync();
  for (const z of rows) expect(z.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 4);
  classifier.dispose();
});
