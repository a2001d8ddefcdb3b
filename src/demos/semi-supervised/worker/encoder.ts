import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { samples, type Alphabet } from '../../../datasets/strokes/index.ts';
import { encode, encoderParameters } from '../../../models/stroke-encoder/encoder.ts';
import { squaredDistances } from '../../../numerics/distances.ts';
import { softmaxCrossEntropy } from '../../../numerics/losses.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { shuffle, type Random } from '../../../numerics/random.ts';
import { trainable } from '../../../numerics/trainable.ts';

/** Characters of a training episode; each is written three times: one example, two queries. */
const ways = 20;

/** The features: an encoder that learns, as a prototypical network (Snell 2017), from scripts with labels. */
export function createEncoder(alphabets: readonly Alphabet[], random: Random) {
  const glyphs = alphabets.flatMap((alphabet) => alphabet.glyphs.map(({ strokes }) => strokes));
  const training = trainable(encoderParameters(random), adam());
  const y = Int32Array.from({ length: 2 * ways }, (_, i) => i % ways);
  return {
    /** `[n · 784] → [n, 32]`, the caller's to free. */
    embed: (images: Float32Array): Tensor2D => tf.tidy(() => encode(images, training.parameters)),
    /** One episode: each query belongs to the nearest of the 20 examples. */
    learn: (rate: number): void => {
      const chosen = shuffle(glyphs, random).slice(0, ways);
      const images = samples([...chosen, ...chosen, ...chosen], random);
      training.minimise((parameters) => {
        const z = encode(images, parameters);
        const [example, query] = tf.split(z, [ways, 2 * ways], 0) as [Tensor2D, Tensor2D];
        return softmaxCrossEntropy(
          tf.neg(squaredDistances(query, example)),
          tf.tensor1d(y, 'int32'),
        );
      }, rate);
    },
    dispose: () => training.dispose(),
  };
}
