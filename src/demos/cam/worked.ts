import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { cam } from './algorithm.ts';

/** Two channels at four positions, their weights for one class, and its bias. */
const first = [0.9, 0.5, 0, 0.2];
const second = [0, 0.3, 0.6, 0.1];
const weights = [2, -1];
const bias = 0.1;

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

export default (() => {
  const map = tf.tidy(() => {
    const features = tf.reshape<tf.Rank.R3>(tf.transpose(tf.tensor2d([first, second])), [2, 2, 2]);
    return cam(features, tf.tensor2d(weights, [2, 1]), 0).dataSync();
  });
  return {
    f1At11: first[0]!,
    f1At12: first[1]!,
    f1At22: first[3]!,
    f2At12: second[1]!,
    f2At21: second[2]!,
    f2At22: second[3]!,
    bias,
    mapAt11: map[0]!,
    mapAt12: map[1]!,
    mapAt21: map[2]!,
    mapAt22: map[3]!,
    meanOfMap: mean(map),
    logit: mean(map) + bias,
    mean1: mean(first),
    mean2: mean(second),
  };
}) satisfies Worked;
