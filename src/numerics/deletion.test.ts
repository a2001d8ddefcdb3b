import { expect, test } from 'vitest';
import { blurFilling, deletion, hottest, meanFilling, pixelsOf } from './deletion.ts';
import { random, uniform } from './random.ts';

const [side, columns, n] = [8, 4, 400];
const chance = random(1);
const numbers = (count: number) =>
  Float32Array.from({ length: count }, () => uniform(chance, -1, 1));
const [image, weights, filling] = [numbers(side ** 2), numbers(side ** 2), numbers(side ** 2)];
const copies = (one: Float32Array) =>
  Float32Array.from({ length: n * one.length }, (_, i) => one[i % one.length]!);

/** What each cell of a linear score adds, over the filling; worked out pixel by pixel. */
const cells = new Float64Array(columns ** 2);
for (let y = 0; y < side; y++)
  for (let x = 0; x < side; x++) {
    const at = y * side + x;
    const cell = Math.floor(y / 2) * columns + Math.floor(x / 2);
    cells[cell]! += weights[at]! * (image[at]! - filling[at]!);
  }
const linear = (images: Float32Array) =>
  Array.from({ length: images.length / side ** 2 }, (_, i) =>
    weights.reduce((sum, weight, at) => sum + weight * images[i * side ** 2 + at]!, 0),
  );
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const total = sum(cells);
/** Six standard errors of a mean over all images of `count` cells, drawn with replacement: a bound from above. */
const tolerance = (count: number) => 6 * Math.sqrt((count * sum(cells.map((x) => x * x))) / 16 / n);
const ask = { images: copies(image), filling: copies(filling), side, score: linear };

test('a linear score falls by what the hottest cells add, and at random by their share of the whole', () => {
  const falls = deletion({ ...ask, map: () => cells, share: 0.25, random: random(2) });
  const best = [...cells].sort((a, b) => b - a).slice(0, 4);
  falls.hottest.forEach((fall) => expect(fall).toBeCloseTo(sum(best), 4));
  expect(Math.abs(sum(falls.random) / n - total / 4)).toBeLessThan(tolerance(4));
});

test('whatever the map, without all of the image is the filling alone', () => {
  const falls = deletion({ ...ask, map: () => numbers(64), share: 1, random: random(3) });
  [...falls.hottest, ...falls.random].forEach((fall) => expect(fall).toBeCloseTo(total, 4));
});

test('a level map is as good as chance', () => {
  const falls = deletion({ ...ask, map: () => new Float32Array(16), random: random(4) });
  expect(Math.abs(sum(falls.hottest) / n - total / 8)).toBeLessThan(tolerance(2));
});

test('a tenth is a whole number of cells, hottest first', () => {
  expect(hottest([0, 5, 2, 9], random(1))).toEqual([3]);
  expect(hottest([0, 5, 2, 9], random(1), 0.5)).toEqual([3, 1]);
  expect(hottest(new Float32Array(196), random(1))).toHaveLength(20);
});

test('a cell lies over its square of pixels', () => {
  expect(pixelsOf([1], 4, 4)).toEqual([2, 3, 6, 7]);
  expect(pixelsOf([2, 0], 4, 2)).toEqual([2, 0]);
});

test('fillings by hand', () => {
  expect([...meanFilling(Float32Array.of(0, 1, 2, 5, 4, 4, 4, 4), 2)]).toEqual([
    2, 2, 2, 2, 4, 4, 4, 4,
  ]);
  expect([...blurFilling(Float32Array.of(0, 0, 0, 0, 9, 0, 0, 0, 0), 3, 1)]).toEqual([
    2.25, 1.5, 2.25, 1.5, 1, 1.5, 2.25, 1.5, 2.25,
  ]);
});

test('what does not fit is refused', () => {
  const cannot = (asked: Partial<typeof ask & { map: () => number[] }>) => () =>
    deletion({ ...ask, map: () => [1, 2, 3, 4], random: random(5), ...asked });
  expect(cannot({ map: () => [1, 2, 3] })).toThrow(RangeError);
  expect(cannot({ map: () => Array(9).fill(0) as number[] })).toThrow('9 cells');
  expect(cannot({ score: () => [1] })).toThrow('1 scores of 400 images');
});
