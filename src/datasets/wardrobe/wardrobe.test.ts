import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { random } from '../../numerics/random.ts';
import { fashion } from '../fashion/index.ts';
import { load } from '../tools/testing.ts';
import { channels, side, wardrobe } from './index.ts';
import { patterned } from './pattern.ts';
import { attributes, classOf, counts, groups, partsOf, signatureOf, wordsOf } from './words.ts';

const source = await fashion(load, 'first');
const all = Array.from({ length: counts.classes }, (_, of) => of);
const width = side * side * channels;

test('a class number and its parts are one to one; a description has one attribute of each group', () => {
  for (const of of all) {
    expect(classOf(partsOf(of))).toBe(of);
    for (const { from, size } of groups)
      expect(signatureOf(of).slice(from, from + size).filter(Boolean)).toEqual([1]); // prettier-ignore
  }
  expect(new Set(all.map((of) => signatureOf(of).join(''))).size).toBe(36);
  expect(attributes).toHaveLength(10);
  const of = classOf({ garment: 3, colour: 2, pattern: 1 });
  expect(wordsOf(of, 'en').join(' ')).toBe('striped blue boot');
  expect(wordsOf(of, 'ja').join('')).toBe('縞の青いブーツ');
});

test('the strongest channels tell the colour: red; red and green; blue', () => {
  const images = wardrobe(source, all, random(1));
  for (const of of all) {
    const sums = [0, 0, 0];
    images.subarray(of * width, (of + 1) * width).forEach((value, i) => (sums[i % 3]! += value));
    const [red = 0, green = 0, blue = 0] = sums;
    const expected = [red > 1.5 * green, green > 1.5 * blue && red > blue, blue > 1.2 * red];
    expect(expected[partsOf(of).colour], wordsOf(of, 'en').join(' ')).toBe(true);
  }
});

test('patterns: plain is level, stripes vary along one axis only, checks along both', () => {
  const at = [...Array(side).keys()];
  const varies = (pattern: number, seed: number) => {
    const factor = patterned(pattern, random(seed));
    return [
      at.some((x) => factor(x, 5) !== factor(0, 5)),
      at.some((y) => factor(5, y) !== factor(5, 0)),
    ];
  };
  const directions = new Set<string>();
  for (let seed = 1; seed <= 20; seed++) {
    expect(varies(0, seed)).toEqual([false, false]);
    const stripes = varies(1, seed);
    expect(stripes.filter(Boolean)).toHaveLength(1);
    directions.add(stripes.join());
    expect(varies(2, seed)).toEqual([true, true]);
  }
  expect(directions.size).toBe(2);
});

test('the mean brightness does not give the pattern away', () => {
  const means = [0, 1, 2].map((pattern) => {
    const of = Array.from({ length: 600 }, () => classOf({ garment: 1, colour: 0, pattern }));
    const images = wardrobe(source, of, random(2));
    return images.reduce((sum, value) => sum + value, 0) / images.length;
  });
  for (const mean of means) expect(mean / means[0]!).toBeCloseTo(1, 1);
});

test('unknown classes are refused; a seed gives the same images, to the last bit, in every engine', () => {
  expect(() => wardrobe(source, [36], random(1))).toThrow(RangeError);
  expect(() => wardrobe(source, [-1], random(1))).toThrow(RangeError);
  const images = wardrobe(source, all, random(1));
  expect(images.every((value) => value >= 0 && value <= 1)).toBe(true);
  const hash = createHash('sha256').update(images).digest('hex').slice(0, 16);
  expect(hash).toBe('3aaff023fd971b44');
});
