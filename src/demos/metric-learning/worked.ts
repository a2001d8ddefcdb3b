import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { squaredDistances } from '../../numerics/distances.ts';
import { exp } from '../../numerics/elementary.ts';
import { euclidean, mahalanobis, metricOf, ncaLoss } from './algorithm.ts';

/** Four rows of two measurements, the first two of one class, the others of another. */
const rows = [
  [0, 0],
  [1, 0.5],
  [1.5, 2],
  [2.5, 2.5],
];
const labels = [0, 0, 1, 1];

/** Length of a difference, plain and by a metric. */
function lengthOf(difference: [number, number], m: tf.Tensor2D) {
  const [u, v] = [tf.tensor2d([difference]), tf.tensor2d([[0, 0]])];
  return { plain: euclidean(u, v).dataSync()[0]!, m: mahalanobis(u, v, m).dataSync()[0]! };
}

export default (() =>
  tf.tidy(() => {
    const x = tf.tensor2d(rows);
    /** pᵢ of the first two rows, and the loss, for a map to one number. */
    const by = (map: [number, number]) => {
      const a = tf.tensor2d([map]);
      const mapped = tf.matMul<tf.Tensor2D>(x, a, false, true);
      const square = squaredDistances(mapped, mapped).arraySync();
      const right = (i: number, friend: number) => {
        const weights = square[i]!.map((value, j) => (j === i ? 0 : exp(-value)));
        return weights[friend]! / weights.reduce((sum, weight) => sum + weight, 0);
      };
      const [loss] = ncaLoss(x, tf.tensor1d(labels), a).dataSync();
      return { one: right(0, 1), two: right(1, 0), loss: loss! };
    };
    const [first, second] = [by([1, 0]), by([0, 1])];
    const m = metricOf(tf.tensor2d([[1, -1]]));
    const [diagonal, beside] = m.dataSync();
    const [together, apart] = [lengthOf([3, 2], m), lengthOf([0.5, -0.5], m)];
    return {
      half: 0.5,
      oneAndAHalf: 1.5,
      twoAndAHalf: 2.5,
      near: exp(-1),
      nearer: exp(-0.5 * 0.5),
      far: exp(-1.5 * 1.5),
      farthest: exp(-2.5 * 2.5),
      firstOne: first.one,
      firstTwo: first.two,
      firstLoss: first.loss,
      secondOne: second.one,
      secondTwo: second.two,
      secondLoss: second.loss,
      onTheDiagonal: diagonal!,
      besideIt: beside!,
      together: together.plain,
      togetherM: together.m,
      apart: apart.plain,
      apartM: apart.m,
    };
  })) satisfies Worked;
