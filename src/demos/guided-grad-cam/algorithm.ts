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
import type { Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';

export { gradCam } from '../../numerics/grad-cam.ts';
export {
  backprop,
  guidedBackprop,
  guidedRelu,
  type Model,
  type Relu,
} from '../../numerics/guided-backprop.ts';

// #region guided-grad-cam
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
