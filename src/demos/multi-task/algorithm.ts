/**
 * Multi-task learning by hard parameter sharing: one trunk f(x; φ), one head for each task, all trained at the same time.
 * R. Caruana: Multitask learning. Machine Learning 28, 1997. Weighting of the losses: A. Kendall, Y. Gal, R. Cipolla:
 * Multi-task learning using uncertainty to weigh losses for scene geometry and semantics. CVPR 2018, arXiv:1705.07115.
 *
 * L₁ and L₂ are the mean cross-entropies of the two tasks, each on a batch of its own; θ₁ and θ₂ are the heads.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Rank, Scalar, Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { dense } from '../../numerics/layers.ts';
import { softmaxCrossEntropy } from '../../numerics/losses.ts';

/** f(x; φ): images `[n, h, w, 1]` → features `[n, d]`. */
export type Trunk = (x: Tensor4D, phi: readonly Tensor[]) => Tensor2D;

/** A loss and its gradients; the caller's to free. */
export interface TaskGradients {
  loss: Scalar;
  /** ∂L/∂φ, one tensor for each of φ. */
  trunk: Tensor[];
  /** ∂L/∂θ: of W `[d, c]` and b `[c]`. */
  head: Tensor[];
}

/** Logits of one task: features `[n, d]` → `[n, c]`. */
export const logits = (z: Tensor2D, [w, b]: readonly Tensor[]): Tensor2D => dense(z, w!, b!);

// #region task
/** L(φ, θ) of one task for images x `[n, h, w, 1]` of the classes y `[n]`, and its gradients. */
export function taskGradients(
  f: Trunk,
  { x, y }: { x: Tensor4D; y: Tensor1D },
  phi: readonly Tensor[],
  theta: readonly Tensor[],
): TaskGradients {
  const loss = (...now: Tensor[]) =>
    softmaxCrossEntropy(logits(f(x, now.slice(0, -2)), now.slice(-2)), y);
  const { value, grads } = tf.valueAndGrads(loss)([...phi, ...theta]);
  return { loss: value, trunk: grads.slice(0, -2), head: grads.slice(-2) };
}
// #endregion

// #region joint
/**
 * The gradient of w₁L₁ + w₂L₂: on the trunk the two tasks' gradients add up, w₁ ∂L₁/∂φ + w₂ ∂L₂/∂φ; each head gets
 * its own, wᵢ ∂Lᵢ/∂θᵢ. `weights`: two scalars.
 */
export function jointGradients(
  [one, two]: readonly [TaskGradients, TaskGradients],
  [w1, w2]: readonly [Scalar, Scalar],
): { trunk: Tensor[]; heads: [Tensor[], Tensor[]] } {
  const scaled = (gradients: readonly Tensor[], w: Scalar) => gradients.map((g) => tf.mul(g, w));
  return {
    trunk: one.trunk.map((g, i) => tf.add(tf.mul(g, w1), tf.mul(two.trunk[i]!, w2))),
    heads: [scaled(one.head, w1), scaled(two.head, w2)],
  };
}
// #endregion

// #region uncertainty
/**
 * Σ e^(−sᵢ) Lᵢ + sᵢ/2 with learned sᵢ = ln σᵢ²: Kendall, Gal and Cipolla's objective for classification, (1/σ²) L + ln σ
 * (for regression L would have the factor ½). All scalars. It can be negative.
 */
export const uncertaintyWeighted = (
  losses: readonly Scalar[],
  logVariances: readonly Scalar[],
): Scalar =>
  tf.addN(
    losses.map((loss, i) => {
      const s = logVariances[i]!;
      return tf.add(tf.mul(tf.exp(tf.neg(s)), loss), tf.div(s, 2));
    }),
  );
// #endregion

// #region implied
/**
 * The total, the weights that it gives the tasks, ∂total/∂Lᵢ = e^(−sᵢ), and its slopes ∂total/∂sᵢ = ½ − e^(−sᵢ) Lᵢ: the
 * chain rule needs no more. All scalars, the caller's to free.
 */
export function impliedWeights(losses: readonly [Scalar, Scalar], s: readonly [Scalar, Scalar]) {
  const total = (l1: Tensor, l2: Tensor, s1: Tensor, s2: Tensor) =>
    uncertaintyWeighted([l1 as Scalar, l2 as Scalar], [s1 as Scalar, s2 as Scalar]);
  const { value, grads } = tf.valueAndGrads(total)([...losses, ...s]);
  const [w1, w2, slope1, slope2] = grads as [Scalar, Scalar, Scalar, Scalar];
  return { total: value, weights: [w1, w2] as const, slopes: [slope1, slope2] as const };
}
// #endregion

// #region cosine
/** g₁·g₂ / (‖g₁‖ ‖g₂‖) of two gradients with respect to the same parameters, all of them in one vector. NaN if one is zero. */
export const gradientCosine = (g1: readonly Tensor[], g2: readonly Tensor[]): Scalar =>
  tf.tidy(() => {
    const [a, b] = [flat(g1), flat(g2)];
    const dot = (u: Tensor, v: Tensor) => tf.sum(tf.mul(u, v));
    return tf.div(dot(a, b), tf.sqrt(tf.mul(dot(a, a), dot(b, b))));
  });

const flat = (g: readonly Tensor[]): Tensor1D =>
  tf.concat1d(g.map((one) => tf.reshape<Rank.R1>(one, [-1])));
// #endregion

// #region decay
/** Decoupled weight decay (Loshchilov & Hutter 2019): θ ← (1 − ηλ) θ after a step of rate η. */
export const decayed = (theta: readonly Tensor[], rate: number, lambda: number): Tensor[] =>
  theta.map((one) => tf.mul(one, 1 - rate * lambda));
// #endregion
