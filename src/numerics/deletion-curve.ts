/**
 * Deletion, step by step: how the logit falls while more and more of the image is removed, hottest cells first.
 * V. Petsiuk, A. Das, K. Saenko: RISE: Randomized Input Sampling for Explanation of Black-box Models. BMVC 2018,
 * arXiv:1806.07421. They follow the probability and sum up the curve by its area; here it is the logit,
 * and the curve itself. Cells and what takes their place are those of deletion.ts.
 */
import { hottest, pixelsOf, without } from './deletion.ts';
import type { Random } from './random.ts';

export interface CurveOfDeletion {
  /** `[side, side]`, row by row. */
  image: Float32Array;
  side: number;
  /** The heat map, square; each of its cells lies over side / columns pixels. */
  map: ArrayLike<number>;
  /** What takes the place of removed pixels, `[side, side]`. */
  filling: Float32Array;
  /** The logit that the map explains: images `[n, side, side]` → `[n]`. It is called once. */
  score: (images: Float32Array) => ArrayLike<number>;
  /** How much of the image is removed at each point of the curve, 0…1, rounded to whole cells. */
  shares: readonly number[];
  /** Draws the order of cells that are equally hot: a level map removes random cells. */
  random: Random;
}

// #region curve
/** The logit of what is left of the image at each share, `[shares]`. */
export function deletionCurve(deletion: CurveOfDeletion): Float32Array {
  const { image, side, map, filling, score, shares, random } = deletion;
  const order = hottest(map, random, 1); // all cells, hottest first
  const left = new Float32Array(shares.length * image.length);
  shares.forEach((share, i) => {
    const removed = order.slice(0, Math.round(share * map.length));
    left.set(without(image, pixelsOf(removed, map.length, side), filling), i * image.length);
  });
  return Float32Array.from(score(left));
}
// #endregion
