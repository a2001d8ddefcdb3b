import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { classOf, counts, groups, partsOf, signatureOf } from '../../../datasets/wardrobe/words.ts';
import { argMax } from '../../../numerics/arg-max.ts';
import { harmonicMean } from '../algorithm.ts';
import { testImages, truthOf } from '../shared/arrangement.ts';

/** Shares of the test images that are named right: of the seen classes, of the unseen ones, and their harmonic mean. */
export interface Accuracies {
  seen: number;
  unseen: number;
  harmonic: number;
}

/** The class with the highest score for each image, of scores `[n, 36]`. */
export const namesOf = (scores: Tensor2D): Int32Array =>
  tf.tidy(() => tf.argMax(scores, 1).dataSync<'int32'>().slice());

/** Of the class that each test image is given, `[360]`. */
export function accuraciesOf(named: ArrayLike<number>, isUnseen: readonly boolean[]): Accuracies {
  const share = (wanted: boolean) =>
    shareOf(
      (image) => isUnseen[truthOf(image)] === wanted,
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

/** How often the most probable garment, colour and pattern are right. */
export interface GroupAccuracies {
  seen: number[];
  unseen: number[];
  /** How often the most probable garment, on images of unseen classes, is one that training showed in their colour. */
  byColour: number;
}

/** Over the images of the seen and of the unseen classes. Probabilities `[360, 10]`. */
export function groupAccuracies(p: Float32Array, isUnseen: readonly boolean[]): GroupAccuracies {
  const width = p.length / testImages;
  const most = (image: number, { from, size }: (typeof groups)[number]) =>
    argMax(p, image * width + from, image * width + from + size);
  const right = (image: number, group: (typeof groups)[number]) =>
    signatureOf(truthOf(image))[group.from + most(image, group)] === 1;
  const each = (wanted: boolean) =>
    groups.map((group) =>
      shareOf(
        (image) => isUnseen[truthOf(image)] === wanted,
        (image) => right(image, group),
      ),
    );
  const shown = (garment: number, colour: number) =>
    patterns.some((pattern) => !isUnseen[classOf({ garment, colour, pattern })]);
  const byColour = shareOf(
    (image) => isUnseen[truthOf(image)] === true,
    (image) => shown(most(image, groups[0]!), partsOf(truthOf(image)).colour),
  );
  return { seen: each(false), unseen: each(true), byColour };
}
const patterns = Array.from({ length: counts.patterns }, (_, pattern) => pattern);

/** The values of γ along a trade-off; beyond them nothing but seen, or nothing but unseen classes are named. */
const sweep = [-Infinity, ...Array.from({ length: 61 }, (_, i) => i / 2 - 6), Infinity];

/**
 * Accuracy on the seen and on the unseen classes as γ grows, `[seen, unseen, seen, unseen, …]`. An image is given a
 * seen class as long as the best of these is ahead of the best unseen one by more than γ. Scores `[360, 36]`.
 */
export function tradeOff(scores: ArrayLike<number>, isUnseen: readonly boolean[]): Float32Array {
  const bests = Array.from({ length: testImages }, (_, image) => bestsOf(scores, image, isUnseen));
  return Float32Array.from(
    sweep.flatMap((gamma) => {
      const named = bests.map(({ seen, unseen, ahead }) => (ahead > gamma ? seen : unseen));
      const { seen, unseen } = accuraciesOf(named, isUnseen);
      return [seen, unseen];
    }),
  );
}

function bestsOf(scores: ArrayLike<number>, image: number, isHidden: readonly boolean[]) {
  const best = { seen: -1, unseen: -1 };
  const score = (of: number) => (of < 0 ? -Infinity : scores[image * counts.classes + of]!);
  isHidden.forEach((is, of) => {
    const kind = is ? 'unseen' : 'seen';
    if (score(of) > score(best[kind])) best[kind] = of;
  });
  return { ...best, ahead: score(best.seen) - score(best.unseen) };
}
