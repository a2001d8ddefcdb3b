import * as tf from '@tensorflow/tfjs-core';
import type { Scalar } from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { ln } from '../../numerics/elementary.ts';
import { gradientCosine, impliedWeights } from './algorithm.ts';

/** Two losses weighted by their uncertainty, at s = 0 and where the slopes are zero; and a cosine. */
export default (() =>
  tf.tidy(() => {
    const [own, second] = [0.001, 2];
    const losses = [tf.scalar(own), tf.scalar(second)] as [Scalar, Scalar];
    const number = (one: Scalar) => one.dataSync()[0]!;
    const at = (s1: number, s2: number) => impliedWeights(losses, [tf.scalar(s1), tf.scalar(s2)]);
    const start = at(0, 0);
    const [s1, s2] = [ln(2 * own), ln(2 * second)];
    const best = at(s1, s2);
    const cosine = gradientCosine([tf.tensor1d([3, 4])], [tf.tensor1d([4, 3])]);
    return {
      own,
      begin: number(start.total),
      slope1: number(start.slopes[0]),
      slope2: number(start.slopes[1]),
      s1,
      s2,
      weight2: number(best.weights[1]),
      total: number(best.total),
      cosine: number(cosine),
    };
  })) satisfies Worked;
