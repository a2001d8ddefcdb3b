/**
 * Gradient-weighted class activation mapping (Grad-CAM): R. R. Selvaraju, M. Cogswell, A. Das, R. Vedantam, D. Parikh,
 * D. Batra: Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization. ICCV 2017,
 * arXiv:1610.02391, section 3, equations 1 and 2.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';

type Features = Tensor3D | Tensor4D;

// #region weights
/** α: the mean over all positions of d logit / d channel; gradients `[h, w, k]` → `[1, 1, k]`. */
export const channelWeights = (gradients: Features): Tensor => tf.mean(gradients, [-3, -2], true);
// #endregion

export interface GradCamOptions {
  /** Whether to keep only the positive part, as the paper does. */
  relu?: boolean;
}

// #region grad-cam
/**
 * The heat map of one class: features `[h, w, k]` and d logit / d features, the same shape; → `[h, w]`.
 * A leading axis on both is a batch: `[n, h, w, k]` → `[n, h, w]`.
 */
export function gradCam<T extends Features>(
  features: T,
  gradients: T,
  { relu = true }: GradCamOptions = {},
): Tensor {
  const map = tf.sum(tf.mul(features, channelWeights(gradients)), -1);
  return relu ? tf.relu(map) : map;
}
// #endregion
