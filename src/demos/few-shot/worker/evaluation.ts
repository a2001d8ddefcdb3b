import * as tf from '@tensorflow/tfjs-core';
import type { Rank, Tensor2D } from '@tensorflow/tfjs-core';
import type { Space } from '../../../models/stroke-encoder/space.ts';
import { normalizeRows, squaredDistances } from '../../../numerics/distances.ts';
import { oneShotAccuracy } from '../../../numerics/one-shot-accuracy.ts';
import { prototypes } from '../algorithm.ts';
import { examples, type Written } from './written.ts';

/** Accuracies over all sets of classes that can be made of these handwritings. */
export interface Accuracies {
  one: number;
  five: number;
  /** As `five`, but a query gets the class of the nearest single example. */
  nearest: number;
  many: number;
}
const ways = { few: 5, many: 15 };

/** Squared distances `[m, m]` for each handwriting that is asked about, of query i to class j. */
export interface Distances {
  /** To the mean of the first k examples, at k − 1. */
  prototypes: readonly (readonly Float32Array[])[];
  /** To the nearest of the five examples. */
  nearest: readonly Float32Array[];
}

/** `angle`: embeddings have length 1 and are compared by their cosines, so prototypes get length 1 too. */
export const distancesIn = (
  space: Space,
  { support, queries }: Written,
  angle = false,
): Distances =>
  tf.tidy(() => {
    const z = space(support);
    const [n, d] = [z.shape[0] / examples, z.shape[1]];
    const asked = queries.map(space);
    const to = (rows: Tensor2D) => asked.map((query) => squaredDistances(query, rows));
    const mean = (k: number): Tensor2D => {
      const first = tf.slice(tf.reshape<Rank.R3>(z, [n, examples, d]), [0, 0, 0], [n, k, d]);
      const means = prototypes(tf.reshape(first, [n * k, d]), n, k);
      return angle ? normalizeRows(means) : means;
    };
    const nearest = to(z).map((all) => tf.min(tf.reshape(all, [n, n, examples]), 2));
    return {
      prototypes: Array.from({ length: examples }, (_, i) => read(to(mean(i + 1)))),
      nearest: read(nearest),
    };
  });

const read = (tensors: readonly tf.Tensor[]): Float32Array[] =>
  tensors.map((tensor) => tensor.dataSync<'float32'>().slice());

export function accuracies({ prototypes, nearest }: Distances, { script }: Written): Accuracies {
  const mean = (distances: readonly Float32Array[], n: number) =>
    distances.reduce((sum, all) => sum + oneShotAccuracy(all, script, n), 0) / distances.length;
  const [one, five] = [prototypes[0]!, prototypes[examples - 1]!];
  return {
    one: mean(one, ways.few),
    five: mean(five, ways.few),
    nearest: mean(nearest, ways.few),
    many: mean(one, ways.many),
  };
}
