import { beforeAll, describe, expect, test } from 'vitest';
import { strokes, type Alphabet } from '../../../datasets/strokes/index.ts';
import { load } from '../../../datasets/tools/testing.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { random } from '../../../numerics/random.ts';
import { pixelAccuracy, writeGlyphs } from './evaluation.ts';
import { batches, trainingAlphabets } from './batches.ts';
import { compared, distancesIn, drawTrials, imagesOf, rawPixels } from './trials.ts';

const alphabets = await strokes(load);
const unseen = alphabets.filter(({ split }) => split === 'test');
const squared = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, ink, i) => sum + (ink - b[i]!) ** 2, 0);
const row = (images: Float32Array, i: number) => images.subarray(i * 784, (i + 1) * 784);

beforeAll(() => useBackend());

describe('one-shot accuracy', () => {
  test('of raw pixels: 3,000 random trials agree', () => {
    const written = writeGlyphs(unseen, { amount: 1 }, random(7));
    const { alphabet, queries, examples } = written;
    const chance = random(8);
    let hits = 0;
    for (let t = 0; t < 3000; t++) {
      const i = t % alphabet.length;
      const others = [...alphabet.keys()].filter((j) => j !== i && alphabet[j] === alphabet[i]);
      const four = Array.from(
        { length: 4 },
        () => others.splice(Math.floor(chance() * others.length), 1)[0]!,
      );
      const own = squared(row(queries, i), row(examples, i));
      if (four.every((j) => squared(row(queries, i), row(examples, j)) > own)) hits++;
    }
    expect(Math.abs(pixelAccuracy(written) - hits / 3000)).toBeLessThan(0.03); // over three deviations
  });
});

test('a trial: five characters of one alphabet, one of them the query’s, in another handwriting', () => {
  const written = writeGlyphs(unseen, { amount: 1 }, random(1));
  const trials = drawTrials(written, random(2));
  expect(new Set(trials.map(({ query }) => query)).size).toBe(trials.length);
  for (const trial of trials) {
    const { query, examples, answer } = trial;
    expect(examples[answer]).toBe(query);
    expect(new Set(examples).size).toBe(5);
    expect(new Set(examples.map((i) => written.alphabet[i])).size).toBe(1);
    const [asked, ...shown] = imagesOf(trial, written);
    expect(asked).not.toEqual(shown[answer]);
    const distances = distancesIn(rawPixels, [[asked!, ...shown]]);
    const plain = shown.map((image) => squared(asked!, image));
    plain.forEach((d, i) => expect(distances[i]! / d).toBeCloseTo(1, 4));
    expect(compared(distances).nearest).toBe(plain.indexOf(Math.min(...plain)));
  }
});

test('no training alphabet is a test alphabet', () => {
  for (const characters of ['digits', 'latin', 'all'] as const)
    for (const { split } of trainingAlphabets(alphabets, characters)) expect(split).toBe('train');
  const digits = trainingAlphabets(alphabets, 'digits').flatMap(({ glyphs }) => glyphs);
  expect(digits.map(({ character }) => character).join('')).toBe('0123456789');
});

test('a lesson: as many pairs the same as different, and no character stands beside itself', () => {
  const three = (): Alphabet[] => [{ ...unseen[0]!, glyphs: unseen[0]!.glyphs.slice(0, 3) }];
  for (let seed = 0; seed < 20; seed++) {
    // Without straying every handwriting is the glyph itself, so equal images tell the character.
    const { images, first, second, same } = batches(three(), 0, random(seed))();
    expect(same.filter((one) => one === 1)).toHaveLength(same.length / 2);
    same.forEach((one, i) => {
      const apart = squared(row(images, first[i]!), row(images, second[i]!));
      expect(apart === 0 ? 1 : 0).toBe(one);
    });
  }
});
