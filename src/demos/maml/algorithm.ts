/**
 * Model-agnostic meta-learning, of second and of first order, and Reptile.
 * C. Finn, P. Abbeel, S. Levine: Model-Agnostic Meta-Learning. ICML 2017, arXiv:1703.03400, algorithm 1.
 * A. Nichol, J. Achiam, J. Schulman: On First-Order Meta-Learning Algorithms. 2018, arXiv:1803.02999, algorithm 1.
 *
 * θ are the initial weights that are looked for. From θ, every task T takes a few steps of gradient descent of its
 * own on K points and arrives at θ′. A model is a list of parameters `[w, b, w, b, …]` of a multilayer perceptron.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D, Tensor3D } from '@tensorflow/tfjs-core';
import { mlp, replicate } from '../../numerics/layers.ts';

/** Points of several tasks side by side: inputs `[tasks, K, inputs]` and targets `[tasks, K, outputs]`. */
export interface Points {
  x: Tensor3D;
  y: Tensor3D;
}
/** Every task has points to adapt to and others to be judged by. */
export interface Tasks {
  support: Points;
  query: Points;
}
export interface Inner {
  /** α, the rate of the inner steps. */
  rate: number;
  /** How many inner steps a task takes. */
  steps: number;
}

/** Mean squared error of each task, `[tasks]`, under weights of its own: a leading axis of tasks on every parameter. */
export const taskLosses = (parameters: readonly Tensor[], { x, y }: Points): Tensor1D =>
  tf.mean(tf.squaredDifference(mlp(x, parameters, 'relu'), y), [1, 2]);

// #region inner
/** θ′ = θ − α∇L(θ), tensor by tensor, all of any shape; α may be a tensor, one rate per task. Differentiable. */
export const innerUpdate = (
  parameters: readonly Tensor[],
  gradients: readonly Tensor[],
  rate: number | Tensor,
): Tensor[] => parameters.map((theta, i) => tf.sub(theta, tf.mul(rate, gradients[i]!)));

/** Gradient descent of all tasks side by side, each from its own copy of the weights on its own points. */
export function adapt(copies: readonly Tensor[], points: Points, { rate, steps }: Inner): Tensor[] {
  const total = (...theta: Tensor[]): Scalar => tf.sum(taskLosses(theta, points));
  let adapted = [...copies];
  for (let step = 0; step < steps; step++)
    adapted = innerUpdate(adapted, tf.grads(total)(adapted), rate);
  return adapted;
}
// #endregion

// #region maml
/**
 * ∇θ of the mean loss of the tasks *after* their own steps. Order 2 differentiates through the steps; order 1 takes
 * the gradient at θ′ as if it were the gradient at θ. Returns one gradient per parameter, in its shape.
 */
export function mamlGradient(
  parameters: readonly Tensor[],
  { support, query }: Tasks,
  { order, ...inner }: Inner & { order: 1 | 2 },
): Tensor[] {
  const [tasks] = support.x.shape;
  const judged = (...adapted: Tensor[]): Scalar => tf.mean(taskLosses(adapted, query));
  const afterSteps = (...theta: Tensor[]): Scalar =>
    judged(...adapt(replicate(theta, tasks), support, inner));
  return tf.tidy(() => {
    if (order === 2) return tf.grads(afterSteps)([...parameters]);
    const adapted = adapt(replicate(parameters, tasks), support, inner);
    const gradients = tf.grads(judged)(adapted);
    return parameters.map(({ shape }, i) => tf.reshape(tf.sum(gradients[i]!, 0), shape));
  });
}
// #endregion

// #region reptile
/**
 * θ + ε·mean(θ′ − θ): towards the average of the weights that the tasks trained. `adapted` are θ′, each with a
 * leading axis of tasks (without one for a single task).
 */
export const reptileStep = (
  parameters: readonly Tensor[],
  adapted: readonly Tensor[],
  rate: number,
): Tensor[] =>
  tf.tidy(() =>
    parameters.map((theta, i) => {
      const average = tf.mean(tf.reshape(adapted[i]!, [-1, ...theta.shape]), 0);
      return tf.add(theta, tf.mul(rate, tf.sub(average, theta)));
    }),
  );
// #endregion
