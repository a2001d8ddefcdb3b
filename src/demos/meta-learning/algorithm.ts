/**
 * Learning rates that are learned: gradient descent on many tasks is unrolled, and the gradient of the loss at its end
 * is followed back through all steps to the rate of each of them. D. Maclaurin, D. Duvenaud, R. P. Adams:
 * Gradient-Based Hyperparameter Optimization through Reversible Learning. ICML 2015, arXiv:1502.03492. (There, memory
 * is saved by running the training backwards; eight steps can be kept.)
 *
 * A task is a bowl, L(w) = ½ Σ λ w², in coordinates along its principal axes: its curvatures λ, and the weights w where
 * it starts. Rates are scalars, so turning a bowl would change no loss.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import { cos } from '../../numerics/elementary.ts';

/** Tasks side by side, both `[n, d]`. */
export interface Bowls {
  curvature: Tensor;
  start: Tensor;
}

/** ½ Σ λ w² of each task, `[…, n]`, for w `[…, n, d]` and curvatures `[n, d]`. */
export const bowlLoss = (w: Tensor, curvature: Tensor): Tensor =>
  tf.mul(0.5, tf.sum(tf.mul(curvature, tf.square(w)), -1));

// #region inner
/**
 * The inner loop, w ← w − r ∇L(w) with a rate r of its own for each step: where it starts and where it is after each
 * step. A rate may be a tensor that broadcasts against w. The path is differentiable in rates and start if the gradient
 * is differentiable: for any loss it may be `tf.grad(loss)`.
 */
export function descend(
  gradient: (w: Tensor) => Tensor,
  start: Tensor,
  rates: readonly (number | Tensor)[],
): Tensor[] {
  const path = [start];
  for (const rate of rates) {
    const w = path.at(-1)!;
    path.push(tf.sub(w, tf.mul(rate, gradient(w))));
  }
  return path;
}

/** The inner loops of all tasks side by side; they share nothing but the rates. The gradient of a bowl is λ w. */
export const descendBowls = (
  parameters: Tensor,
  rates: readonly (number | Tensor)[],
  curvature: Tensor,
): Tensor[] => descend((w) => tf.mul(curvature, w), parameters, rates);
// #endregion

// #region outer
/** Mean loss of the tasks `[n, d]` after one inner step with each of the rates `[s]`: differentiable in the rates. */
export function unrolledLoss(parameters: Tensor, rates: Tensor1D, curvature: Tensor): Scalar {
  const each = Array.from({ length: rates.shape[0] }, (_, s) => tf.slice(rates, s, 1));
  const path = descendBowls(parameters, each, curvature);
  return tf.mean(bowlLoss(path.at(-1)!, curvature));
}

/**
 * What the outer loop minimises, as a function of the logarithms of the rates `[s]`: rates stay above 0, and ln makes
 * a tenth less as good when the loss is small as when it is large.
 */
export const metaLoss = (logRates: Tensor1D, { start, curvature }: Bowls): Scalar =>
  tf.log(unrolledLoss(start, tf.exp(logRates), curvature));
// #endregion

/** Half a cosine from the peak down towards 0 (Loshchilov & Hutter 2017, without restarts). */
export const cosineRates = (peak: number, steps: number): number[] =>
  Array.from({ length: steps }, (_, s) => (peak / 2) * (1 + cos((Math.PI * s) / steps)));

// #region chebyshev
/**
 * The reciprocals of Chebyshev's nodes between the lowest and the highest curvature, shortest step first: of all rates
 * those with the smallest greatest factor Π (1 − r λ) over that range.
 */
export function chebyshevRates(low: number, high: number, steps: number): number[] {
  const [middle, half] = [(high + low) / 2, (high - low) / 2];
  return Array.from(
    { length: steps },
    (_, k) => 1 / (middle + half * cos((Math.PI * (k + 0.5)) / steps)),
  );
}
// #endregion

/** For each step the rate with the least mean loss right after it: Σ λ² w² / Σ λ³ w² at the weights reached so far. */
export function greedyRates({ start, curvature }: Bowls, steps: number): number[] {
  const rates: number[] = [];
  for (let s = 0; s < steps; s++)
    rates.push(
      tf.tidy(() => {
        const w = descendBowls(start, rates, curvature).at(-1)!;
        const gradient = tf.square(tf.mul(curvature, w));
        return tf.div(tf.sum(gradient), tf.sum(tf.mul(curvature, gradient))).dataSync()[0]!;
      }),
    );
  return rates;
}

/** Heavy ball, v ← βv − r∇L(w), w ← w + v (Polyak 1964), on all tasks; the rate may be a tensor, as in `descend`. */
export function heavyBall(
  { start, curvature }: Bowls,
  { rate, momentum, steps }: { rate: number | Tensor; momentum: number; steps: number },
): Tensor[] {
  const path = [start];
  let v: Tensor = tf.zerosLike(start);
  for (let s = 0; s < steps; s++) {
    const w = path.at(-1)!;
    v = tf.sub(tf.mul(momentum, v), tf.mul(rate, tf.mul(curvature, w)));
    path.push(tf.add(w, v));
  }
  return path;
}

/** Keeps a quotient of two vanishing numbers finite. */
const tiny = 1e-30;

/** Conjugate gradients (Hestenes & Stiefel 1952): each task computes its own steps from the gradients that it meets. */
export function conjugateGradients({ start, curvature }: Bowls, steps: number): Tensor[] {
  const along = (a: Tensor, b: Tensor) => tf.sum(tf.mul(a, b), -1, true);
  const path = [start];
  let gradient = tf.mul(curvature, start);
  let direction = tf.neg(gradient);
  for (let s = 0; s < steps; s++) {
    const size = along(gradient, gradient);
    const curved = tf.mul(curvature, direction);
    const length = tf.div(size, tf.add(along(direction, curved), tiny));
    path.push(tf.add(path.at(-1)!, tf.mul(length, direction)));
    gradient = tf.add(gradient, tf.mul(length, curved));
    const kept = tf.div(along(gradient, gradient), tf.add(size, tiny));
    direction = tf.sub(tf.mul(kept, direction), gradient);
  }
  return path;
}
