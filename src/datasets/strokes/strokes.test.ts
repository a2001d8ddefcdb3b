import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { random } from '../../numerics/random.ts';
import { load } from '../tools/testing.ts';
import { drawing, samples, strokes, type Alphabet, type Stroke } from './index.ts';
import manifest from './manifest.json' with { type: 'json' };
import { select } from './recipe.ts';

const alphabets = await strokes(load);
const on = (split: Alphabet['split']) =>
  alphabets.filter((alphabet) => alphabet.split === split).flatMap(({ glyphs }) => glyphs);
/** With mean 0 and norm 1. */
function centred(image: Float32Array): Float32Array {
  const mean = image.reduce((sum, ink) => sum + ink, 0) / image.length;
  const norm = Math.sqrt(image.reduce((sum, ink) => sum + (ink - mean) ** 2, 0));
  return image.map((ink) => (ink - mean) / norm);
}
function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

test('16 alphabets, eleven to learn from and five held out', () => {
  expect(alphabets).toHaveLength(16);
  expect(alphabets.filter(({ split }) => split === 'train')).toHaveLength(11);
  expect(on('train')).toHaveLength(manifest.glyphs.train);
  expect(on('test')).toHaveLength(manifest.glyphs.test);
  for (const { glyphs } of alphabets) expect(glyphs.length).toBeGreaterThanOrEqual(10);
  const hiragana = alphabets.find(({ id }) => id === 'hiragana')!;
  expect(hiragana.glyphs.map(({ character }) => character).join('')).toMatch(
    /^あいうえお.*わゐゑをん$/,
  );
});

test('no shape of a training alphabet is in a test alphabet', () => {
  const learned = on('train').map((glyph) => centred(drawing(glyph.strokes)));
  const most = on('test').map((glyph) => {
    const image = centred(drawing(glyph.strokes));
    return Math.max(...learned.map((other) => product(image, other)));
  });
  expect(Math.max(...most)).toBeLessThan(manifest.alike.acrossSplit + 0.03); // another pen than the recipe's
  const named = on('train').map(({ character }) => character);
  const shared = on('test').filter(({ character }) => named.includes(character));
  expect(shared).toEqual([]);
});

test('every glyph fills the same box', () => {
  for (const { strokes } of [...on('train'), ...on('test')]) {
    const extent = [0, 1].map((axis) => {
      const values = strokes.flatMap((stroke) =>
        Array.from(stroke).filter((_, i) => i % 2 === axis),
      );
      const [least, most] = [Math.min(...values), Math.max(...values)];
      expect(least + most).toBeCloseTo(0, 9);
      return most - least;
    });
    expect(Math.max(...extent)).toBeCloseTo(1, 9);
  }
});

test('a seed gives the same handwriting, to the last bit, in every engine', () => {
  const glyphs = on('test')
    .slice(0, 64)
    .map(({ strokes }) => strokes);
  const images = samples(glyphs, random(1));
  expect(images).toHaveLength(64 * 784);
  expect(Math.min(...images)).toBe(0);
  expect(Math.max(...images)).toBe(1);
  expect(createHash('sha256').update(images).digest('hex').slice(0, 16)).toBe('965f1211641ee957');
  expect(samples(glyphs, random(1))).toEqual(images);
  expect(samples(glyphs, random(2))).not.toEqual(images);
});

test('two samples of a glyph differ and are still more alike than two glyphs', () => {
  const glyphs = on('test')
    .slice(0, 40)
    .map(({ strokes }) => strokes);
  const image = (all: Float32Array, i: number) => centred(all.subarray(i * 784, (i + 1) * 784));
  const [first, second] = [samples(glyphs, random(3)), samples(glyphs, random(4))];
  const mean = (of: (i: number) => number) =>
    glyphs.reduce((sum, _, i) => sum + of(i), 0) / glyphs.length;
  const same = mean((i) => product(image(first, i), image(second, i)));
  const other = mean((i) => product(image(first, i), image(second, (i + 1) % glyphs.length)));
  expect(same).toBeLessThan(0.9);
  expect(same).toBeGreaterThan(other + 0.1);
});

test('without straying, a sample is the glyph as a reader would have drawn it', () => {
  const { strokes } = on('train')[11]!;
  const asDrawn = strokes.map((stroke) => Array.from(stroke, (value) => 40 + 300 * value));
  const [sample, drawn] = [samples([strokes], random(1), 0), drawing(asDrawn)];
  sample.forEach((ink, i) => expect(ink).toBeCloseTo(drawn[i]!, 5));
});

test('a drawing is centred and scaled; a dot is a dot, nothing is blank paper', () => {
  const inked = (strokes: Stroke[]) => drawing(strokes).filter((ink) => ink > 0.5).length;
  expect(inked([])).toBe(0);
  expect(inked([[5, 5]])).toBe(4); // a pen of radius 1.1 on the corner that four pixels share
  const line = drawing([[0, 7, 100, 7]]);
  // Ink of a pixel: radius + ½ − distance to the line, here ½ and 1½ pixels.
  expect(line[13 * 28 + 14]).toBe(1);
  expect(line[12 * 28 + 14]).toBeCloseTo(0.1, 6);
  expect(line[11 * 28 + 14]).toBe(0);
  expect(line.filter((ink) => ink > 0.5)).toHaveLength(2 * 20);
});

test('a damaged file, or another source, is an error', async () => {
  await expect(strokes(() => Promise.resolve(new ArrayBuffer(8)))).rejects.toThrow();
  expect(() => select({})).toThrow('no glyph');
});
