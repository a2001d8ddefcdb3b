/**
 * Gradient-weighted class activation mapping (Grad-CAM).
 * R. R. Selvaraju, M. Cogswell, A. Das, R. Vedantam, D. Parikh, D. Batra: Grad-CAM: Visual Explanations from Deep
 * Networks via Gradient-based Localization. ICCV 2017, arXiv:1610.02391, section 3, equations 1 and 2.
 *
 * A^k is channel k of any convolution, y^c the logit of class c, and Z the number of positions of the channel:
 *     α_k^c = (1/Z) Σ_ij ∂y^c/∂A^k_ij ,   L^c = ReLU(Σ_k α_k^c A^k).
 *
 * Without the mean it is HiResCAM: ReLU(Σ_k ∂y^c/∂A^k · A^k), position by position.
 * R. L. Draelos, L. Carin: Use HiResCAM instead of Grad-CAM for faithful explanations of convolutional neural networks.
 * arXiv:2011.08891, 2020.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import type { GradCamOptions } from '../../numerics/grad-cam.ts';

export { channelWeights, gradCam } from '../../numerics/grad-cam.ts';

// #region hires-cam
/** The same without the mean: each position keeps its own gradient. */
export function hiResCam<T extends Tensor3D | Tensor4D>(
  features: T,
  gradients: T,
  { relu = true }: GradCamOptions = {},
): Tensor {
  const map = tf.sum(tf.mul(features, gradients), -1);
  return relu ? tf.relu(map) : map;
}
// #endregion
