/**
 * Backpropagation from a logit to the pixels, and guided backpropagation: J. T. Springenberg, A. Dosovitskiy, T. Brox,
 * M. Riedmiller: Striving for Simplicity: The All Convolutional Net. ICLR 2015 (workshop), arXiv:1412.6806, section 3.4.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';

export type Relu = (x: Tensor) => Tensor;
/** Images `[n, h, w, c]` → logits `[n, classes]`, with the relu that it is handed after every hidden layer. */
export type Model = (images: Tensor4D, way: { relu: Relu }) => Tensor2D;

// #region guided-relu
/** max(0, x). Backwards, what has come, R, goes on where x > 0 and R > 0. */
export const guidedRelu: Relu = (input) =>
  tf.customGrad((...[x, save]) => {
    (save as (kept: Tensor[]) => void)([x as Tensor]);
    const gradFunc = (R: Tensor, [kept]: Tensor[]) => tf.mul(tf.step(kept!), tf.relu(R));
    return { value: tf.relu(x as Tensor), gradFunc };
  })(input);
// #endregion

// #region guided-backprop
/**
 * What comes back from the logit of a class to every pixel: image `[h, w, c]` → `[h, w, c]`.
 * A leading axis is a batch, each image with a class of its own: `[n, h, w, c]` → `[n, h, w, c]`.
 */
export const guidedBackprop = <T extends Tensor3D | Tensor4D>(
  model: Model,
  image: T,
  classIndex: number | readonly number[],
): T => backprop(model, image, classIndex, guidedRelu);

/** The same with any relu; with tf.relu it is the gradient of the logit. */
export function backprop<T extends Tensor3D | Tensor4D>(
  model: Model,
  image: T,
  classIndex: number | readonly number[],
  relu: Relu,
): T {
  return tf.tidy(() => {
    const [h, w, c] = image.shape.slice(-3) as [number, number, number];
    const asked = tf.tensor1d([classIndex].flat(), 'int32');
    const score = (x: Tensor) => {
      const logits = model(tf.reshape(x, [-1, h, w, c]), { relu });
      return tf.sum(tf.mul(logits, tf.oneHot(asked, logits.shape[1])));
    };
    return tf.grad(score)(image) as T;
  });
}
// #endregion
