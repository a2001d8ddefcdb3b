import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { logits, loss } from './algorithm.ts';

/** One point of class 1: its logit and its loss. */
export default (() =>
  tf.tidy(() => {
    const [x1, x2, w1, w2, bias] = [0.6, 0.15, 1, 2, -0.4];
    const parameters = [tf.tensor2d([w1, w2], [2, 1]), tf.tensor1d([bias])];
    const x = tf.tensor2d([[x1, x2]]);
    const [logit] = logits(parameters, x).dataSync();
    const [cost] = loss(parameters, x, tf.tensor2d([[1]])).dataSync();
    return { x1, x2, w1, w2, bias, logit: logit!, cost: cost! };
  })) satisfies Worked;
