import * as tf from '@tensorflow/tfjs-core';
import { samples, type Alphabet } from '../../../datasets/strokes/index.ts';
import type { Space } from '../../../models/stroke-encoder/space.ts';
import { squaredDistances } from '../../../numerics/distances.ts';
import type { Random } from '../../../numerics/random.ts';
import { oneShotAccuracy } from '../../../numerics/one-shot-accuracy.ts';
import { pairDistances, verificationLoss } from '../algorithm.ts';
import { atThreshold } from './threshold.ts';
import type { Model } from './model.ts';

/** Classes to choose from. */
export const ways = 5;

/** Characters written twice, once as the query and once as the only example. */
export interface Written {
  /** `[n · 784]` each. */
  queries: Float32Array;
  examples: Float32Array;
  /** Which alphabet each is of. */
  alphabet: Int32Array;
}

/** Up to `most` characters of each alphabet, evenly from its whole length. */
export function writeGlyphs(
  alphabets: readonly Alphabet[],
  { most = Infinity, amount }: { most?: number; amount: number },
  random: Random,
): Written {
  const chosen = alphabets.map(({ glyphs }) => {
    const n = Math.min(most, glyphs.length);
    return Array.from({ length: n }, (_, i) => glyphs[Math.floor((i * glyphs.length) / n)]!);
  });
  const strokes = chosen.flat().map((glyph) => glyph.strokes);
  return {
    queries: samples(strokes, random, amount),
    examples: samples(strokes, random, amount),
    alphabet: Int32Array.from(chosen.flatMap((glyphs, i) => glyphs.map(() => i))),
  };
}

/** How well a model does on these characters: 5-way 1-shot, at the threshold, and at saying which pairs are the same. */
export const evaluate = (model: Model, { queries, examples, alphabet }: Written) =>
  tf.tidy(() => {
    const [z1, z2] = [model.embed(queries), model.embed(examples)];
    const [n, threshold] = [alphabet.length, model.threshold()];
    const next = tf.tensor1d(Int32Array.from(alphabet, (_, i) => (i + 1) % n));
    const d = tf.concat1d([pairDistances(z1, z2), pairDistances(z1, tf.gather(z2, next))]);
    const same = tf.concat1d([tf.ones([n]), tf.zeros([n])]);
    const loss = verificationLoss(d, same, tf.scalar(threshold));
    const distances = squaredDistances(z1, z2).dataSync();
    return {
      accuracy: oneShotAccuracy(distances, alphabet, ways),
      ...atThreshold(distances, alphabet, { ways, threshold }),
      loss: loss.dataSync()[0]!,
    };
  });
export type Evaluated = ReturnType<typeof evaluate>;

/** The accuracy of the nearest example, where images are compared as these rows. */
export const nearestAccuracy = (space: Space, { queries, examples, alphabet }: Written): number =>
  tf.tidy(() => {
    const distances = squaredDistances(space(queries), space(examples));
    return oneShotAccuracy(distances.dataSync(), alphabet, ways);
  });
