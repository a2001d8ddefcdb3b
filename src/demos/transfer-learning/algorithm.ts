/**
 * Feature extraction: a backbone that learned another task stays as it is, and a new head learns from what it finds.
 * J. Donahue et al.: DeCAF. ICML 2014, arXiv:1310.1531; J. Yosinski et al.: How transferable are features in deep
 * neural networks? NIPS 2014, arXiv:1411.1792 (there the backbone's layers are called "frozen").
 *
 * The network is h(f(x; φ); θ): the backbone f with parameters φ makes features z of an image x, the head h with
 * parameters θ = (W, b) makes logits of the features. Learning from scratch changes φ and θ, feature extraction θ alone.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { dense } from '../../numerics/layers.ts';
import { softmaxCrossEntropy } from '../../numerics/losses.ts';
import type { Trainable } from '../../numerics/trainable.ts';

/** f(x; φ): images `[n, h, w, 1]` → features `[n, d]`. */
export type Backbone = (x: Tensor4D, phi: readonly Tensor[]) => Tensor2D;
/** θ: W `[d, c]` and b `[c]`. */
export type Head = readonly [w: Tensor2D, b: Tensor1D];

// #region head
/** h(z; θ) = z W + b: features `[n, d]` → logits `[n, c]`. */
export const head = (z: Tensor2D, [w, b]: Head): Tensor2D => dense(z, w, b);

/** Mean of −ln softmax(h(z; θ))_y over the batch: features `[n, d]`, class numbers y `[n]`. */
export const headLoss = (z: Tensor2D, y: Tensor1D, theta: Head): Scalar =>
  softmaxCrossEntropy(head(z, theta), y);
// #endregion

// #region frozen
/** z = f(x; φ), once and for all: as long as φ stays, so do the features of every image. */
export const extract = (f: Backbone, x: Tensor4D, phi: readonly Tensor[]): Tensor2D =>
  tf.tidy(() => f(x, phi));

/** One step of feature extraction, down ∂loss/∂θ. φ does not occur in it, so it cannot change. */
export const frozenStep = (theta: Trainable, z: Tensor2D, y: Tensor1D, rate: number): number =>
  theta.minimise((now) => headLoss(z, y, headOf(now)), rate);
// #endregion

// #region rest
/**
 * One step of learning all but the first layers, whose parameters `fixed` stay. `rest` holds the remaining parameters
 * of φ, then θ. With `fixed` empty it is learning from scratch: down ∂loss/∂(φ, θ).
 */
export const restStep = (
  fixed: readonly Tensor[],
  rest: Trainable,
  f: Backbone,
  x: Tensor4D,
  y: Tensor1D,
  rate: number,
): number =>
  rest.minimise((now) => headLoss(f(x, [...fixed, ...now.slice(0, -2)]), y, headOf(now)), rate);
// #endregion

/** θ stands last in a list of parameters. */
export const headOf = (parameters: readonly Tensor[]): Head =>
  parameters.slice(-2) as [Tensor2D, Tensor1D];
