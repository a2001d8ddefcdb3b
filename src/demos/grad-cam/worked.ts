import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { channelWeights, gradCam, hiResCam } from './algorithm.ts';

/** Two channels at four positions, and the logit's gradients there. */
const first = [2, 1, 0, 1];
const second = [0, 1, 3, 2];
const gradient1 = [0.8, 0.4, 0, 0];
const gradient2 = [-0.4, 0, -0.4, 0];

/** Channels `[2][4]` as features `[2, 2, 2]`. */
const maps = (...channels: number[][]) =>
  tf.reshape<tf.Rank.R3>(tf.transpose(tf.tensor2d(channels)), [2, 2, 2]);

export default (() => {
  const { alpha, map, each } = tf.tidy(() => {
    const [features, gradients] = [maps(first, second), maps(gradient1, gradient2)];
    return {
      alpha: channelWeights(gradients).dataSync(),
      map: gradCam(features, gradients, { relu: false }).dataSync(),
      each: hiResCam(features, gradients, { relu: false }).dataSync(),
    };
  });
  return {
    gradient11: gradient1[0]!,
    gradient12: gradient1[1]!,
    gradient21: gradient2[0]!,
    alpha1: alpha[0]!,
    alpha2: alpha[1]!,
    mapAt11: map[0]!,
    mapAt12: map[1]!,
    mapAt21: map[2]!,
    mapAt22: map[3]!,
    eachAt11: each[0]!,
    eachAt12: each[1]!,
    eachAt21: each[2]!,
  };
}) satisfies Worked;
