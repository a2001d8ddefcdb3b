import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Space } from '../../../models/stroke-encoder/space.ts';
import { normalizeRows, squaredDistances } from '../../../numerics/distances.ts';
import { oneShotAccuracy } from '../../../numerics/one-shot-accuracy.ts';
import { prototypes } from '../algorithm.ts';
import { outsideResult, type OutsideResult, type Sets } from './outside.ts';
import { examples, type Written } from './written.ts';

/** Accuracies over all episodes that can be made of these handwritings. */
export interface Accuracies {
  one: number;
  five: number;
  many: number;
}
const ways = { few: 5, many: 15 };

/** Squared distances of each query to every prototype, of the first example and of all five. */
export interface Distances {
  one: readonly Float32Array[];
  five: readonly Float32Array[];
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
    const first = tf.slice(tf.reshape(z, [n, examples, d]), [0, 0, 0], [n, 1, d]);
    const compared = (means: Tensor2D) => (angle ? normalizeRows(means) : means);
    const one = compared(tf.reshape(first, [n, d]));
    const five = compared(prototypes(z, n, examples));
    const asked = queries.map(space);
    const to = (means: Tensor2D) =>
      asked.map((query) => squaredDistances(query, means).dataSync<'float32'>().slice());
    return { one: to(one), five: to(five) };
  });

export function accuracies({ one, five }: Distances, { script }: Written): Accuracies {
  const mean = (distances: readonly Float32Array[], n: number) =>
    distances.reduce((sum, all) => sum + oneShotAccuracy(all, script, n), 0) / distances.length;
  return { one: mean(one, ways.few), five: mean(five, ways.few), many: mean(one, ways.many) };
}

/** What comes of queries that no class of a 5-way 1-shot support set fits. */
export const onOutside = ({ one }: Distances, { script }: Written, sets: Sets): OutsideResult =>
  outsideResult(one, sets, script.length);
