/**
 * Supervised pre-training, its control with shuffled labels, and the linear probe that measures the features.
 * J. Donahue et al.: DeCAF. ICML 2014, arXiv:1310.1531 (a linear classifier on features of another task);
 * G. Alain, Y. Bengio: Understanding intermediate layers using linear classifier probes. ICLR workshop 2017,
 * arXiv:1610.01644; C. Zhang et al.: Understanding deep learning requires rethinking generalization. ICLR 2017,
 * arXiv:1611.03530, section 2 (labels replaced by random ones, once and for all).
 *
 * The network is h(f(x; φ); θ): the backbone f, convolutions, makes features z of an image x; the head h, two dense
 * layers, makes logits of the features. Of the head nothing is kept.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { normalizeRows } from '../../numerics/distances.ts';
import { mlp } from '../../numerics/layers.ts';
import { softmaxCrossEntropy } from '../../numerics/losses.ts';
import { shuffle, type Random } from '../../numerics/random.ts';
import type { Trainable } from '../../numerics/trainable.ts';

export { linearProbe } from '../../numerics/linear-probe.ts';

/** f(x; φ): images `[n, h, w, 1]` → features `[n, d]`. */
export type Backbone = (x: Tensor4D, phi: readonly Tensor[]) => Tensor2D;

// #region step
/**
 * One step on a batch of images x `[n, h, w, 1]` and their classes y `[n]`, down ∂loss/∂(φ, θ); `w` holds φ, then θ. On
 * the source task it is pre-training, on the target task learning from scratch. Returns the loss before the step.
 */
export const supervisedStep = (
  w: Trainable,
  f: Backbone,
  x: Tensor4D,
  y: Tensor1D,
  rate: number,
): number => w.minimise((now) => softmaxCrossEntropy(logits(f, x, now), y), rate);

/** h(f(x; φ); θ): `[n, classes]`. θ, the last four, are weights and bias of both layers; a relu is between them. */
export const logits = (f: Backbone, x: Tensor4D, w: readonly Tensor[]): Tensor2D =>
  mlp(f(x, w.slice(0, -4)), w.slice(-4));
// #endregion

// #region shuffled
/**
 * The control: labels `[n]` in which a share of the images have exchanged theirs at random, once and for all. Every
 * class keeps as many images; which image shows which class is lost.
 */
export function shuffledLabels(labels: Int32Array, share: number, random: Random): Int32Array {
  const rows = shuffle([...labels.keys()], random).slice(0, Math.round(share * labels.length));
  const from = shuffle(rows, random);
  const shuffled = labels.slice();
  rows.forEach((row, i) => (shuffled[row] = labels[from[i]!]!));
  return shuffled;
}
// #endregion

// #region extract
/** z = f(x; φ), each row scaled to length 1, as the probe gets it: `[n · d]`. φ stays as it is. */
export const extract = (f: Backbone, x: Tensor4D, phi: readonly Tensor[]): Float32Array =>
  tf.tidy(() => normalizeRows(f(x, phi)).dataSync<'float32'>());
// #endregion
