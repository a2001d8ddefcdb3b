import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { sgd } from '../../numerics/optimisers.ts';
import { trainable } from '../../numerics/trainable.ts';
import { frozenStep, head, headLoss, headOf } from './algorithm.ts';

/** One step of a new head on two features of one image, out of two classes. */
export default (() => {
  const rate = 0.1;
  const z = tf.tensor2d([[1, 2]]);
  const y = tf.tensor1d([0], 'int32');
  const theta = trainable([tf.zeros([2, 2]), tf.zeros([2])] as Tensor[], sgd());
  const probability = () => {
    const now = headOf(theta.parameters);
    return tf.tidy(() => tf.softmax(head(z, now)).dataSync()[0]!);
  };
  const before = probability();
  const loss = frozenStep(theta, z, y, rate);
  const [w, b] = theta.parameters.map((one) => one.dataSync());
  const logit = tf.tidy(() => head(z, headOf(theta.parameters)).dataSync()[0]!);
  const after = probability();
  const lossAfter = tf.tidy(() => headLoss(z, y, headOf(theta.parameters)).dataSync()[0]!);
  theta.dispose();
  tf.dispose([z, y]);
  return { rate, before, loss, w1: w![0]!, w2: w![2]!, bias: b![0]!, logit, after, lossAfter };
}) satisfies Worked;
