import * as tf from '@tensorflow/tfjs-core';
import { samples, side, type Alphabet } from '../../../datasets/strokes/index.ts';
import { squaredDistances } from '../../../numerics/distances.ts';
import type { Random } from '../../../numerics/random.ts';
import { oneShotAccuracy } from '../../../numerics/one-shot-accuracy.ts';
import { pairDistances, verificationLoss } from '../algorithm.ts';
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

/** How well a model does on these characters: 5-way 1-shot, and at saying which pairs are the same. */
export const evaluate = (model: Model, { queries, examples, alphabet }: Written) =>
  tf.tidy(() => {
    const [z1, z2] = [model.embed(queries), model.embed(examples)];
    const n = alphabet.length;
    const next = tf.tensor1d(Int32Array.from(alphabet, (_, i) => (i + 1) % n));
    const d = tf.concat1d([pairDistances(z1, z2), pairDistances(z1, tf.gather(z2, next))]);
    const same = tf.concat1d([tf.ones([n]), tf.zeros([n])]);
    const loss = verificationLoss(d, same, tf.scalar(model.border()));
    const accuracy = oneShotAccuracy(squaredDistances(z1, z2).dataSync(), alphabet, ways);
    return { accuracy, loss: loss.dataSync()[0]! };
  });

/** The accuracy of the nearest example in raw pixels. */
export const pixelAccuracy = ({ queries, examples, alphabet }: Written): number =>
  tf.tidy(() => {
    const rows = (images: Float32Array) => tf.tensor2d(images, [alphabet.length, side ** 2]);
    const distances = squaredDistances(rows(queries), rows(examples));
    return oneShotAccuracy(distances.dataSync(), alphabet, ways);
  });
