import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { cosine, euclidean, hamming, manhattan } from '../algorithm.ts';
import type { Measure } from '../shared/measures.ts';
import { binarised, discriminants, whitened, withoutStrongest } from './baselines.ts';
import { numbersOf } from './numbers.ts';
import type { Sample } from './sample.ts';

/** The distances of one row to every row of the sample: `[n]`. */
export type From = (row: number) => Float32Array;
export type Fixed = Exclude<Measure, 'learned'>;

/** Every measure that is not trained, by its distances. Its tensors live until `dispose`. */
export function fixedMeasures(sample: Sample): Record<Fixed, From> & { dispose: () => void } {
  const n = sample.rows.length;
  const owned: Tensor2D[] = [];
  const of = (values: Float32Array, distance: (x: Tensor2D, y: Tensor2D) => Tensor1D): From => {
    const all = tf.tensor2d(values, [n, values.length / n]);
    owned.push(all);
    return (row) => numbersOf(() => distance(tf.slice2d(all, [row, 0], [1, -1]), all));
  };
  return {
    raw: of(sample.raw, euclidean),
    z: of(sample.z, euclidean),
    manhattan: of(sample.z, manhattan),
    cosine: of(sample.z, cosine),
    hamming: of(binarised(sample), hamming),
    inverse: of(whitened(sample), euclidean),
    rest: of(withoutStrongest(sample), euclidean),
    lda: of(discriminants(sample), euclidean),
    dispose: () => tf.dispose(owned),
  };
}

/** The training rows nearest to a row, nearest first, itself left out; of rows equally near the first counts. */
export function nearestKnown(
  { heldOut, rows }: Sample,
  row: number,
  distances: Float32Array,
  count: number,
): number[] {
  return Array.from({ length: rows.length - heldOut }, (_, i) => heldOut + i)
    .filter((other) => other !== row)
    .sort((a, b) => distances[a]! - distances[b]! || a - b)
    .slice(0, count);
}

/** How many training rows are nearer to `row` than `other` is. */
export function nearerThan(
  { heldOut }: Sample,
  [row, other]: readonly [number, number],
  distances: Float32Array,
): number {
  let nearer = 0;
  for (let i = heldOut; i < distances.length; i++)
    if (i !== row && i !== other && distances[i]! < distances[other]!) nearer++;
  return nearer;
}

/** The share of the held-out rows whose nearest training row has their class. */
export function accuracyOf(sample: Sample, from: From): number {
  const { heldOut, labels } = sample;
  let right = 0;
  for (let row = 0; row < heldOut; row++) {
    const [nearest] = nearestKnown(sample, row, from(row), 1);
    if (labels[nearest!] === labels[row]) right++;
  }
  return right / heldOut;
}
