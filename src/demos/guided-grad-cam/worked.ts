import * as tf from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { backprop, guidedBackprop, guidedGradCam, type Model } from './algorithm.ts';

/** Two pixels, two hidden units, the logit of the first of two classes: what comes back by either rule, and the product with a level heat. */
export default (() =>
  tf.tidy(() => {
    const [x1, x2, w, heat] = [0.5, 0.2, 0.5, 0.6];
    const hidden = tf.tensor2d([
      [1, 1],
      [-w, 1],
    ]);
    const output = tf.tensor2d([
      [2, 0],
      [-3, 0],
    ]); // the second logit is always 0
    const model: Model = (images, { relu }) =>
      tf.matMul(relu(tf.matMul(tf.reshape(images, [-1, 2]), hidden)), output);
    const image: Tensor4D = tf.tensor4d([x1, x2], [1, 1, 2, 1]);
    const [h1, h2] = tf.matMul(tf.tensor2d([[x1, x2]]), hidden).dataSync();
    const [logit] = model(image, { relu: (x) => tf.relu(x) }).dataSync();
    const [gradient1, gradient2] = backprop(model, image, 0, (x) => tf.relu(x)).dataSync();
    const guided = guidedBackprop(model, image, 0);
    const [guided1, guided2] = guided.dataSync();
    const [product1, product2] = guidedGradCam(guided, tf.fill([1, 1, 2, 1], heat)).dataSync();
    return {
      x1, x2, w, heat, h1: h1!, h2: h2!, logit: logit!, gradient1: gradient1!, gradient2: gradient2!,
      guided1: guided1!, guided2: guided2!, product1: product1!, product2: product2!,
    }; // prettier-ignore
  })) satisfies Worked;
