import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { classOf, counts, partsOf, signatureOf } from '../../../datasets/wardrobe/words.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { normal, random } from '../../../numerics/random.ts';
import { calibrate } from '../algorithm.ts';
import { copies, testImages, truthOf, type Arrangement } from '../shared/arrangement.ts';
import { coloured } from './coloured.ts';
import { described, exchanged, trueDescriptions } from './descriptions.ts';
import { unseenClasses } from './unseen.ts';
import { accuraciesOf, groupAccuracies, namesOf, tradeOff } from './judging.ts';

beforeAll(() => useBackend());

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const partsSeen = (arrangement: Arrangement, seed: number) =>
  unseenClasses(arrangement, random(seed)).flatMap((is, of) => (is ? [] : [partsOf(of)]));
const differ = (items: readonly number[]) => new Set(items).size;

describe('unseen classes', () => {
  test.each([
    ['scattered', 24, 3, 3],
    ['pairs', 24, 2, 3],
    ['most', 12, 3, 3],
    ['tied', 12, 1, 3],
  ] as const)(
    '%s: %i classes seen, each garment in %i colours and %i patterns',
    (arrangement, seen, colours, patterns) => {
      for (const seed of seeds) {
        const parts = partsSeen(arrangement, seed);
        expect(parts).toHaveLength(seen);
        for (let garment = 0; garment < counts.garments; garment++) {
          const own = parts.filter((one) => one.garment === garment);
          expect(differ(own.map(({ colour }) => colour))).toBe(colours);
          expect(differ(own.map(({ pattern }) => pattern))).toBe(patterns);
        }
        expect(differ(parts.map(({ colour }) => colour))).toBe(3);
      }
      const all = seeds.map((seed) => unseenClasses(arrangement, random(seed)).join());
      expect(new Set(all).size).toBeGreaterThan(10);
    },
  );
});

describe('descriptions', () => {
  test('an edit replaces the attribute of the same group and leaves everything else', () => {
    const before = trueDescriptions();
    const after = described(before, { of: 1, attribute: 6 });
    expect([...after.subarray(10, 20)]).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 1, 0]);
    expect([...before.subarray(10, 20)]).toEqual(signatureOf(1));
    after.forEach((value, i) => (i < 10 || i >= 20) && expect(value).toBe(before[i]));
    expect(() => described(before, { of: 36, attribute: 0 })).toThrow(RangeError);
    expect(() => described(before, { of: 0, attribute: 10 })).toThrow(RangeError);
  });

  test('exchanged: every unseen class has another one’s description, seen ones keep theirs', () => {
    const isUnseen = unseenClasses('scattered', random(3));
    const found = exchanged(isUnseen);
    const rows = [...isUnseen.keys()].map((of) => found.subarray(of * 10, (of + 1) * 10).join());
    rows.forEach((row, of) => expect(row === signatureOf(of).join()).toBe(!isUnseen[of]));
    expect(new Set(rows).size).toBe(36);
  });
});

describe('judging', () => {
  const isUnseen = unseenClasses('scattered', random(1));

  test('by hand: seen classes right, unseen ones named as the class before', () => {
    const named = Array.from({ length: testImages }, (_, image) => truthOf(image) - (isUnseen[truthOf(image)] ? 1 : 0)); // prettier-ignore
    expect(accuraciesOf(named, isUnseen)).toEqual({ seen: 1, unseen: 0, harmonic: 0 });
    const half = named.map((_, image) => (image % copies < 5 ? truthOf(image) : -1));
    expect(accuraciesOf(half, isUnseen)).toEqual({ seen: 0.5, unseen: 0.5, harmonic: 0.5 });
  });

  test('the trade-off is what calibrating and naming give', () => {
    const chance = random(4);
    const values = Float32Array.from({ length: testImages * counts.classes }, () => 3 * normal(chance)); // prettier-ignore
    const scores = tf.tensor2d(values, [testImages, counts.classes]);
    const seen = tf.tensor1d(isUnseen.map((is) => (is ? 0 : 1)));
    const found = tradeOff(values, isUnseen);
    [-2, 0, 1.5, 7].forEach((gamma) => {
      const point = 1 + 2 * (gamma + 6);
      const { seen: s, unseen } = accuraciesOf(namesOf(calibrate(scores, seen, gamma)), isUnseen);
      expect(found[2 * point]).toBeCloseTo(s, 6);
      expect(found[2 * point + 1]).toBeCloseTo(unseen, 6);
    });
    expect(found[1]).toBe(0); // at one end no unseen class is named, at the other no seen one
    expect(found.at(-2)).toBe(0);
  });

  test('by hand: the most probable attribute of each group', () => {
    const p = Float32Array.from(
      Array.from({ length: testImages }, (_, i) => signatureOf(truthOf(i)).map((one) => 0.4 + 0.2 * one)).flat(), // prettier-ignore
    );
    expect(groupAccuracies(p, isUnseen)).toEqual({
      seen: [1, 1, 1],
      unseen: [1, 1, 1],
      byColour: 1,
    });
    for (let i = 0; i < testImages; i++) if (isUnseen[truthOf(i)]) p.fill(0.1, i * 10, i * 10 + 4);
    for (let i = 0; i < testImages; i++) if (isUnseen[truthOf(i)]) p[i * 10 + 3] = 0.2; // all boots
    const boots = [...isUnseen.keys()].filter((of) => isUnseen[of] && of >= 27).length;
    expect(groupAccuracies(p, isUnseen).unseen[0]).toBeCloseTo(boots / 12, 6);
  });

  test('by hand: a garment that training showed in the colour of the image', () => {
    const tied = unseenClasses('tied', random(1));
    const boots = Float32Array.from({ length: testImages * 10 }, (_, i) => (i % 10 === 3 ? 1 : 0));
    // All are named a boot: right by colour are the unseen classes in the one colour of boots.
    const colour = [0, 1, 2].find((one) => !tied[classOf({ garment: 3, colour: one, pattern: 0 })]);
    const others = [...tied.keys()].filter((of) => tied[of] && partsOf(of).colour === colour);
    expect(groupAccuracies(boots, tied).byColour).toBeCloseTo(others.length / 24, 6);
  });
});

test('an image for the page: the background is transparent, what is bright is opaque', () => {
  const image = new Float32Array(28 * 28 * 3);
  image.set([1, 0.5, 0.2], 3);
  const [rgba] = coloured(image);
  expect([...rgba!.subarray(0, 8)]).toEqual([0, 0, 0, 0, 255, 128, 51, 255]);
});
