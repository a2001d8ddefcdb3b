/**
 * Class activation mapping: B. Zhou, A. Khosla, A. Lapedriza, A. Oliva, A. Torralba: Learning Deep Features for
 * Discriminative Localization. CVPR 2016, arXiv:1512.04150, section 2.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';

type Features = Tensor3D | Tensor4D;

// #region cam
/**
 * Which positions of an image support a class: features `[h, w, k]`, weights of the dense layer `[k, c]`; → `[h, w]`.
 * A leading axis on the features is a batch: `[n, h, w, k]` → `[n, h, w]`.
 */
export const cam = (features: Features, weights: Tensor2D, classIndex: number): Tensor =>
  tf.sum(contributions(features, weights, classIndex), -1);

/** What each channel adds to the map: w_kc f_k(x, y), of the shape of the features. */
export function contributions<T extends Features>(
  features: T,
  weights: Tensor2D,
  classIndex: number,
): T {
  const ofClass = tf.gather(weights, classIndex, 1); // [k], one weight for each channel
  return tf.mul(features, ofClass);
}
// #endregion
