/**
 * Guided backpropagation, Guided Grad-CAM, and the test that they were put to.
 * J. T. Springenberg, A. Dosovitskiy, T. Brox, M. Riedmiller: Striving for Simplicity: The All Convolutional Net.
 * ICLR 2015 (workshop), arXiv:1412.6806, section 3.4.
 * R. R. Selvaraju, M. Cogswell, A. Das, R. Vedantam, D. Parikh, D. Batra: Grad-CAM: Visual Explanations from Deep
 * Networks via Gradient-based Localization. ICCV 2017, arXiv:1610.02391, section 3.
 * J. Adebayo, J. Gilmer, M. Muelly, I. Goodfellow, M. Hardt, B. Kim: Sanity Checks for Saliency Maps. NeurIPS 2018,
 * arXiv:1810.03292, section 3: cascading randomization.
 *
 * At a relu, f = max(0, x), let R be what has come back from the logit. The gradient hands on R where x > 0; guided
 * backpropagation hands on R where x > 0 and R > 0. What arrives at the image, times the heat map of Grad-CAM
 * stretched over it, is Guided Grad-CAM.
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

// #region guided-grad-cam
/** Grad-CAM: features `[n, h, w, k]` and d logit / d features, the same shape; → `[n, h, w]`. */
export function gradCam(features: Tensor4D, gradients: Tensor4D): Tensor3D {
  const alpha = tf.mean(gradients, [1, 2], true);
  return tf.relu(tf.sum(tf.mul(alpha, features), 3));
}

/** A heat map `[n, h, w]` over images of H × W pixels, interpolated bilinearly: → `[n, H, W, 1]`. */
export const stretch = (heat: Tensor3D, size: [height: number, width: number]): Tensor4D =>
  tf.image.resizeBilinear(tf.reshape(heat, [...heat.shape, 1]), size, false, true);

/** Position by position: guided backpropagation `[n, H, W, c]` times a stretched heat map. */
export const guidedGradCam = (guided: Tensor4D, stretched: Tensor4D): Tensor4D =>
  tf.mul(guided, stretched);
// #endregion

// #region cascade
/**
 * The parameters of a network whose last `count` layers have forgotten everything: from there on they are `fresh`.
 * Both lists are weights and bias of each layer, from the image upwards.
 */
export function cascade<T>(trained: readonly T[], fresh: readonly T[], count: number): T[] {
  const kept = trained.length - 2 * count;
  return [...trained.slice(0, kept), ...fresh.slice(kept)];
}
// #endregion
