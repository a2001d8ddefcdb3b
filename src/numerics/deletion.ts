/**
 * Is a heat map faithful to the answer that it explains? By deletion: removing the hottest tenth of the image must
 * lower the logit further than removing a random tenth does.
 * W. Samek, A. Binder, G. Montavon, S. Lapuschkin, K.-R. Müller: Evaluating the Visualization of What a Deep Neural
 * Network Has Learned. IEEE Transactions on Neural Networks and Learning Systems, 2017, arXiv:1509.06321, section III.
 * V. Petsiuk, A. Das, K. Saenko: RISE: Randomized Input Sampling for Explanation of Black-box Models. BMVC 2018.
 *
 * Images are square, `[n, side, side]`, with one channel. What is removed must be filled with something, and the result
 * depends on it: name the filling wherever a number is given.
 */
import { shuffle, type Random } from './random.ts';

export interface Deletion {
  /** `[n, side, side]`, row by row. */
  images: Float32Array;
  side: number;
  /** The heat map of the i-th image, square; each of its cells lies over side / columns pixels. */
  map: (i: number) => ArrayLike<number>;
  /** What takes the place of removed pixels, of the shape of `images`: `meanFilling`, `blurFilling`, or other images. */
  filling: Float32Array;
  /** The logit that each map explains: images `[n, side, side]` → `[n]`. It is called three times. */
  score: (images: Float32Array) => ArrayLike<number>;
  /** How much of an image is removed, 0…1; whole cells of the map, at least one. A tenth by default. */
  share?: number;
  /** Draws the random cells, and the order of cells that are equally hot. */
  random: Random;
}

/** How far each image's logit falls, `[n]`, in logits: positive where the removal lowers it. */
export interface Falls {
  /** Without the hottest cells of its map. */
  hottest: Float32Array;
  /** Without as many cells of the same size, drawn at random. */
  random: Float32Array;
}

/** Throws a RangeError if a map is not square or its cells are not whole pixels, or `score` does not give n numbers. */
export function deletion({ images, side, map, filling, score, share, random }: Deletion): Falls {
  const n = images.length / side ** 2;
  const scored = (x: Float32Array) => {
    const scores = score(x);
    if (scores.length !== n) throw new RangeError(`${scores.length} scores of ${n} images`);
    return Float32Array.from(scores);
  };
  const whole = scored(images);
  const scoredWithout = (cells: (map: ArrayLike<number>) => number[]) => {
    const left = images.slice();
    for (let i = 0; i < n; i++) {
      const [from, to] = [i * side ** 2, (i + 1) * side ** 2];
      const heat = map(i);
      const pixels = pixelsOf(cells(heat), heat.length, side);
      left.set(without(images.subarray(from, to), pixels, filling.subarray(from, to)), from);
    }
    return scored(left).map((score, i) => whole[i]! - score);
  };
  return {
    hottest: scoredWithout((heat) => hottest(heat, random, share)),
    random: scoredWithout((heat) => hottest(new Float32Array(heat.length), random, share)),
  };
}

/** Indices of the hottest cells, hottest first; cells that are equally hot come in random order. */
export function hottest(map: ArrayLike<number>, random: Random, share = 0.1): number[] {
  const count = Math.max(1, Math.round(share * map.length));
  return shuffle([...Array(map.length).keys()], random)
    .sort((a, b) => map[b]! - map[a]!)
    .slice(0, count);
}

/** The pixels of an image under some of the `all` cells of a square map. */
export function pixelsOf(cells: readonly number[], all: number, side: number): number[] {
  const columns = Math.sqrt(all);
  const size = side / columns;
  if (!Number.isInteger(size))
    throw new RangeError(`${all} cells do not lie on ${side} × ${side} pixels`);
  const steps = [...Array(size).keys()];
  return cells.flatMap((cell) => {
    const corner = Math.floor(cell / columns) * size * side + (cell % columns) * size;
    return steps.flatMap((y) => steps.map((x) => corner + y * side + x));
  });
}

/** An image in which the filling stands in some pixels. */
export function without(
  image: Float32Array,
  pixels: readonly number[],
  filling: Float32Array,
): Float32Array {
  const left = image.slice();
  for (const pixel of pixels) left[pixel] = filling[pixel]!;
  return left;
}

/** Each image's own mean, in all its pixels. */
export const meanFilling = (images: Float32Array, side: number): Float32Array =>
  eachImage(images, side, (image) => {
    const mean = image.reduce((sum, value) => sum + value, 0) / image.length;
    return new Float32Array(image.length).fill(mean);
  });

/** Each image blurred: every pixel the mean of those at most `radius` rows and columns away. */
export const blurFilling = (images: Float32Array, side: number, radius: number): Float32Array =>
  eachImage(images, side, (image) => {
    const across = image.map((_, i) => meanAround(image, { i, side, step: 1, radius }));
    return across.map((_, i) => meanAround(across, { i, side, step: side, radius }));
  });

function eachImage(
  images: Float32Array,
  side: number,
  made: (image: Float32Array) => Float32Array,
): Float32Array {
  const all = new Float32Array(images.length);
  for (let from = 0; from < images.length; from += side ** 2)
    all.set(made(images.subarray(from, from + side ** 2)), from);
  return all;
}

/** The mean of a pixel and its neighbours in its row (`step` 1) or column (`step` side). */
function meanAround(
  image: Float32Array,
  { i, side, step, radius }: { i: number; side: number; step: number; radius: number },
): number {
  const own = step === 1 ? i % side : Math.floor(i / side);
  const [from, to] = [Math.max(0, own - radius), Math.min(side - 1, own + radius)];
  let sum = 0;
  for (let at = from; at <= to; at++) sum += image[i + (at - own) * step]!;
  return sum / (to - from + 1);
}
