import { beforeAll, describe, expect, test } from 'vitest';
import { strokes, type Alphabet } from '../../../datasets/strokes/index.ts';
import { load } from '../../../datasets/tools/testing.ts';
import { rawPixels } from '../../../models/stroke-encoder/space.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { random } from '../../../numerics/random.ts';
import { nearestAccuracy, writeGlyphs } from './evaluation.ts';
import { batches, trainingAlphabets } from './batches.ts';
import { atThreshold } from './threshold.ts';
import { compared, distancesIn, drawTrials, imagesOf } from './trials.ts';

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
    expect(Math.abs(nearestAccuracy(rawPixels, written) - hits / 3000)).toBeLessThan(0.03); // over three deviations
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

test('no training set is a test set; ten characters are drawn from all of them', () => {
  for (const characters of ['digits', 'ten', 'latin', 'all'] as const)
    for (const { split } of trainingAlphabets(alphabets, characters, random(1)))
      expect(split).toBe('train');
  const glyphsOf = (characters: 'digits' | 'ten' | 'all', seed: number) =>
    trainingAlphabets(alphabets, characters, random(seed)).flatMap(({ glyphs }) => glyphs);
  expect(
    glyphsOf('digits', 1)
      .map(({ character }) => character)
      .join(''),
  ).toBe('0123456789');
  const ten = glyphsOf('ten', 1);
  expect(new Set(ten).size).toBe(10);
  expect(glyphsOf('all', 1)).toEqual(expect.arrayContaining(ten));
  expect(glyphsOf('ten', 2)).not.toEqual(ten);
});

describe('a batch', () => {
  const three = (): Alphabet[] => [{ ...unseen[0]!, glyphs: unseen[0]!.glyphs.slice(0, 3) }];
  /** Without straying every handwriting is the glyph itself, so equal images tell the character. */
  const drawn = (pairs: 'both' | 'same' | 'different', seed: number) =>
    batches(three(), { amount: 0, pairs }, random(seed))();

  test('has as many pairs the same as different, and no character stands beside itself', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { images, labels, first, second, same } = drawn('both', seed);
      expect(same.filter((one) => one === 1)).toHaveLength(same.length / 2);
      same.forEach((one, i) => {
        const [a, b] = [first[i]!, second[i]!];
        expect(squared(row(images, a), row(images, b)) === 0 ? 1 : 0).toBe(one);
        expect(labels[a] === labels[b] ? 1 : 0).toBe(one);
      });
    }
  });

  test('has one kind of pair alone where that is asked for, of the same images', () => {
    for (const [pairs, y] of [
      ['same', 1],
      ['different', 0],
    ] as const) {
      // prettier-ignore
      const one = drawn(pairs, 3);
      expect([...new Set(one.same)]).toEqual([y]);
      expect([one.first, one.second].map(({ length }) => length)).toEqual([32, 32]);
      expect(one.images).toEqual(drawn('both', 3).images);
    }
  });
});

test('at the threshold: going through all trials agrees', () => {
  const chance = random(4);
  const groups = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
  const n = groups.length;
  const distances = Array.from({ length: n * n }, () => chance());
  const [ways, threshold] = [3, 0.4];
  const sums = { accepted: 0, refused: 0, pair: 0 };
  const mean = (values: readonly boolean[]) => values.filter(Boolean).length / values.length;
  for (let i = 0; i < n; i++) {
    const far = (j: number) => distances[i * n + j]! >= threshold;
    const others = [...groups.keys()].filter((j) => j !== i && groups[j] === groups[i]);
    const pairs = others.flatMap((a, at) => others.slice(at + 1).map((b) => [a, b]));
    const triples = pairs.flatMap(([a, b]) => others.filter((c) => c > b!).map((c) => [a!, b!, c]));
    sums.accepted += mean(triples.map((three) => !three.every(far))) / n;
    sums.refused += mean(pairs.map((two) => [i, ...two].every(far))) / n;
    sums.pair += mean(others.map((j) => !far(j))) / n;
  }
  const found = atThreshold(distances, groups, { ways, threshold });
  for (const name of ['accepted', 'refused', 'pair'] as const)
    expect(found[name]).toBeCloseTo(sums[name], 12);
});
