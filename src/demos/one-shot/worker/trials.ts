import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D } from '@tensorflow/tfjs-core';
import { side } from '../../../datasets/strokes/index.ts';
import type { Space } from '../../../models/stroke-encoder/space.ts';
import { squaredDistances } from '../../../numerics/distances.ts';
import { integer, shuffle, type Random } from '../../../numerics/random.ts';
import { nearestSupport, sameProbability } from '../algorithm.ts';
import { ways, type Written } from './evaluation.ts';

/** Trials that are shown, and that a reader may play. */
const shown = 12;
const pixels = side ** 2;

/** One trial, by rows of the written characters. */
export interface Trial {
  query: number;
  examples: readonly number[];
  /** Which of the examples is of the query's character. */
  answer: number;
}

/** Trials from one alphabet after the other, each with another query. */
export function drawTrials({ alphabet }: Written, random: Random): Trial[] {
  const count = Math.max(...alphabet) + 1;
  const members = Array.from({ length: count }, (_, own) =>
    shuffle(
      [...alphabet.keys()].filter((row) => alphabet[row] === own),
      random,
    ),
  );
  return Array.from({ length: shown }, (_, t) => {
    const own = members[t % count]!;
    const query = own[Math.floor(t / count)]!;
    const others = shuffle(
      own.filter((row) => row !== query),
      random,
    ).slice(0, ways - 1);
    const answer = integer(random, ways);
    return { query, examples: others.toSpliced(answer, 0, query), answer };
  });
}

const row = (images: Float32Array, i: number) => images.subarray(i * pixels, (i + 1) * pixels);

/** The query of a trial and its examples, one after the other. */
export const imagesOf = ({ query, examples }: Trial, written: Written): Float32Array[] => [
  row(written.queries, query),
  ...examples.map((i) => row(written.examples, i)),
];

/** Squared distances of each group's first image to its others, group after group. */
export function distancesIn(
  space: Space,
  groups: readonly (readonly Float32Array[])[],
): Float32Array {
  const all = groups.flat();
  const images = new Float32Array(all.length * pixels);
  all.forEach((image, i) => images.set(image, i * pixels));
  return tf.tidy(() => {
    const z = space(images);
    const d = z.shape[1];
    let at = 0;
    const rows = groups.map(({ length }): Tensor1D => {
      const query = tf.slice(z, [at, 0], [1, d]);
      const examples = tf.slice(z, [at + 1, 0], [length - 1, d]);
      at += length;
      return tf.reshape(squaredDistances(query, examples), [-1]);
    });
    return tf.concat1d(rows).dataSync<'float32'>();
  });
}

/** Distances `[trials · ways]`, trial by trial. */
export const byTrial = (distances: Float32Array): Float32Array[] =>
  Array.from({ length: distances.length / ways }, (_, i) =>
    distances.slice(i * ways, (i + 1) * ways),
  );

/** What one distance says of a trial. */
export interface Compared {
  /** Squared distances of the query to its examples; NaN where one of the two is blank. */
  distances: Float32Array;
  /** The example that the query is taken for; −1 where there is none. */
  nearest: number;
  /** p for each example, where distances have a threshold. */
  same?: Float32Array;
}

export const compared = (distances: Float32Array, threshold?: number): Compared => ({
  distances,
  nearest: nearestSupport(distances),
  ...(threshold !== undefined && { same: probabilities(distances, threshold) }),
});

const probabilities = (distances: Float32Array, threshold: number): Float32Array =>
  tf.tidy(() => sameProbability(tf.tensor1d(distances), threshold).dataSync<'float32'>().slice());
