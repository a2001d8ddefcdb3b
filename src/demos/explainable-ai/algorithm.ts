/**
 * Two explainers of a single prediction that have no note of their own, beside those of the other notes.
 * K. Simonyan, A. Vedaldi, A. Zisserman: Deep Inside Convolutional Networks: Visualising Image Classification Models and
 * Saliency Maps. ICLR 2014 (workshop), arXiv:1312.6034, section 3.
 * M. D. Zeiler, R. Fergus: Visualizing and Understanding Convolutional Networks. ECCV 2014, arXiv:1311.2901,
 * section 4.2: occlusion sensitivity.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import { backprop, type Model } from '../../numerics/guided-backprop.ts';

export { batchedKernelShap } from '../../numerics/batched-shapley.ts';
export { cam } from '../../numerics/cam.ts';
export { deletionCurve } from '../../numerics/deletion-curve.ts';
export { gradCam } from '../../numerics/grad-cam.ts';
export { guidedBackprop, type Model } from '../../numerics/guided-backprop.ts';
export { lime } from '../../numerics/lime.ts';
export { slic } from '../../numerics/slic.ts';

// #region saliency
/**
 * |∂y/∂x| of every pixel for the logit y of a class: image `[h, w, c]` → `[h, w, c]`.
 * A leading axis is a batch, each image with a class of its own.
 */
export const saliency = <T extends Tensor3D | Tensor4D>(
  model: Model,
  image: T,
  classIndex: number | readonly number[],
): T => tf.tidy(() => tf.abs(backprop(model, image, classIndex, (x) => tf.relu(x))));
// #endregion

/** A square patch that is put on an image; its positions are `stride` pixels apart. */
export interface Patch {
  /** Width of the image, a multiple of the stride, and of the patch, in pixels. */
  side: number;
  size: number;
  stride: number;
}
export interface Occlusion extends Patch {
  /** `[side, side]`, row by row. */
  image: Float32Array;
  /** What is seen of the patch, `[side, side]`. */
  filling: Float32Array;
  /** The logit to explain: images `[n, side, side]` → `[n]`. */
  score: (images: Float32Array) => ArrayLike<number>;
}

// #region occlusion
/**
 * How far the logit falls while a patch covers the middle of each cell, `[side / stride, side / stride]`: positive
 * where what is covered supports the class.
 */
export function occlusionMap({ image, score, ...patch }: Occlusion): Float32Array {
  const cells = (patch.side / patch.stride) ** 2;
  const images = new Float32Array((cells + 1) * image.length);
  for (let cell = 0; cell < cells; cell++)
    images.set(covered(image, { ...patch, cell }), cell * image.length);
  images.set(image, cells * image.length); // the last one is whole
  const scores = score(images);
  return Float32Array.from({ length: cells }, (_, cell) => scores[cells]! - scores[cell]!);
}

/** An image with the patch over one cell, as far as it reaches into the image. */
export function covered(
  image: Float32Array,
  { side, size, stride, filling, cell }: Patch & { filling: Float32Array; cell: number },
): Float32Array {
  const seen = image.slice();
  const columns = side / stride;
  const from = (index: number) => index * stride - (size - stride) / 2;
  const [top, left] = [from(Math.floor(cell / columns)), from(cell % columns)];
  for (let y = Math.max(0, top); y < Math.min(side, top + size); y++)
    for (let x = Math.max(0, left); x < Math.min(side, left + size); x++)
      seen[y * side + x] = filling[y * side + x]!;
  return seen;
}
// #endregion
