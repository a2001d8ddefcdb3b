import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { flatten } from '../../../numerics/layers.ts';
import { innerUpdate, taskLosses } from '../algorithm.ts';
import { heldOutTasks, span } from '../shared/sizes.ts';
import { bounded, repeated, sideBySide, type HeldOut } from './adaptation.ts';

/**
 * Separates how far one step leads from which way: the errors of several arms after a step, at rates that make the
 * steps of all of them equally long.
 */
export interface Strides {
  /** Distances between the weights before and after the step, means over the tasks, in increasing order. */
  lengths: number[];
  /** The length of each arm's step at the inner rate. It and its double are among `lengths`. */
  own: number[];
  /** Mean squared error over the tasks: of each arm, at each length. */
  errors: number[][];
}

/** How many lengths there are besides the arms' own ones. */
const grid = 15;

export function stridesOf(
  arms: readonly (readonly Tensor[])[],
  tasks: HeldOut,
  { points, rate }: { points: number; rate: number },
): Strides {
  return tf.tidy(() => {
    const start = sideBySide(arms, heldOutTasks);
    const support = repeated(tasks.support(points), arms.length);
    const query = repeated(tasks.query, arms.length);
    const total = (...theta: Tensor[]): Scalar => tf.sum(taskLosses(theta, support));
    const gradients = tf.grads(total)(start);
    const slopes = armMeans(gradientLengths(gradients), arms.length);
    const own = slopes.map((slope) => rate * slope);
    const lengths = withOwn(own, rate * span);
    const errors = lengths.map((length) => {
      const rates = slopes.flatMap((slope) => new Array<number>(heldOutTasks).fill(length / slope));
      const stepped = innerUpdate(start, gradients, tf.tensor3d(rates, [rates.length, 1, 1]));
      return armMeans(taskLosses(stepped, query), arms.length).map(bounded);
    });
    return { lengths, own, errors: arms.map((_, arm) => errors.map((all) => all[arm]!)) };
  });
}

function withOwn(own: readonly number[], longest: number): number[] {
  const even = Array.from({ length: grid + 1 }, (_, i) => (longest * i) / grid);
  return [...even, ...own.flatMap((length) => [length, 2 * length])].sort((a, b) => a - b);
}

/** The length of each task's gradient, all parameters together: `[arms · tasks]`. */
function gradientLengths(gradients: readonly Tensor[]): Tensor {
  const squares = gradients.map((gradient): Tensor2D => flatten(tf.square(gradient)));
  return tf.sqrt(tf.sum(tf.concat(squares, 1), 1));
}

/** `[arms · tasks]` → the mean over the tasks of each arm. */
const armMeans = (values: Tensor, arms: number): number[] =>
  Array.from(tf.mean(tf.reshape(values, [arms, -1]), 1).dataSync());
