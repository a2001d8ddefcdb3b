import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';

/** What of a classifier's output is explained. */
export type Output = 'probability' | 'log-odds';

/** Scores beyond this are as sure as can be; e⁶⁰ is still a number in single precision. */
const most = 60;

/** Scores `[n, classes]` as the probability p of each class, or as its log-odds ln p/(1−p). */
export function answers(scores: Tensor2D, output: Output): Tensor2D {
  // e^z and its sum over the other classes. By a product: the backend is slow at spreading a column over a row.
  const classes = scores.shape[1];
  const z = tf.clipByValue(scores, -most, most);
  const own = tf.exp(z);
  const rest = tf.matMul(own, tf.sub(tf.ones([classes, classes]), tf.eye(classes)));
  return output === 'probability' ? tf.div(own, tf.add(own, rest)) : tf.sub(z, tf.log(rest));
}
