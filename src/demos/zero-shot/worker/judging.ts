import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { counts, groups, signatureOf } from '../../../datasets/wardrobe/words.ts';
import { argMax } from '../../../numerics/arg-max.ts';
import { harmonicMean } from '../algorithm.ts';
import { testImages, truthOf } from '../shared/arrangement.ts';

/** Shares of the test images that are named right: of the seen classes, of the hidden ones, and their harmonic mean. */
export interface Accuracies {
  seen: number;
  unseen: number;
  harmonic: number;
}

/** The class with the highest score for each image, of scores `[n, 36]`. */
export const namesOf = (scores: Tensor2D): Int32Array =>
  tf.tidy(() => tf.argMax(scores, 1).dataSync<'int32'>().slice());

/** Of the class that each test image is given, `[360]`. */
export function accuraciesOf(named: ArrayLike<number>, hidden: readonly boolean[]): Accuracies {
  const share = (wanted: boolean) =>
    shareOf(
      (image) => hidden[truthOf(image)] === wanted,
      (image) => named[image] === truthOf(image),
    );
  const [seen, unseen] = [share(false), share(true)];
  return { seen, unseen, harmonic: harmonicMean(seen, unseen) };
}

/** The share of the test images that hold, of those that count. */
function shareOf(counts: (image: number) => boolean, holds: (image: number) => boolean): number {
  let [of, all] = [0, 0];
  for (let image = 0; image < testImages; image++) {
    if (!counts(image)) continue;
    all++;
    if (holds(image)) of++;
  }
  return of / all;
}

/**
 * How often the most probable attribute of each group is the image's, over the images of the seen and of the hidden
 * classes: garment, colour, pattern. Probabilities `[360, 10]`.
 */
export function groupAccuracies(p: Float32Array, hidden: readonly boolean[]) {
  const width = p.length / testImages;
  const right = (image: number, { from, size }: (typeof groups)[number]) => {
    const at = image * width + from;
    return signatureOf(truthOf(image))[from + argMax(p, at, at + size)] === 1;
  };
  const each = (wanted: boolean) =>
    groups.map((group) =>
      shareOf(
        (image) => hidden[truthOf(image)] === wanted,
        (image) => right(image, group),
      ),
    );
  return { seen: each(false), hidden: each(true) };
}

/** The values of γ along a trade-off; beyond them nothing but seen, or nothing but hidden classes are named. */
const sweep = [-Infinity, ...Array.from({ length: 61 }, (_, i) => i / 2 - 6), Infinity];

/**
 * Accuracy on the seen and on the hidden classes as γ grows, `[seen, unseen, seen, unseen, …]`. An image is given a
 * seen class as long as the best of these is ahead of the best hidden one by more than γ. Scores `[360, 36]`.
 */
export function tradeOff(scores: ArrayLike<number>, hidden: readonly boolean[]): Float32Array {
  const bests = Array.from({ length: testImages }, (_, image) => bestsOf(scores, image, hidden));
  return Float32Array.from(
    sweep.flatMap((gamma) => {
      const named = bests.map(({ seen, hidden, ahead }) => (ahead > gamma ? seen : hidden));
      const { seen, unseen } = accuraciesOf(named, hidden);
      return [seen, unseen];
    }),
  );
}

function bestsOf(scores: ArrayLike<number>, image: number, isHidden: readonly boolean[]) {
  const best = { seen: -1, hidden: -1 };
  const score = (of: number) => (of < 0 ? -Infinity : scores[image * counts.classes + of]!);
  isHidden.forEach((is, of) => {
    const kind = is ? 'hidden' : 'seen';
    if (score(of) > score(best[kind])) best[kind] = of;
  });
  return { ...best, ahead: score(best.seen) - score(best.hidden) };
}
