import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { mlp, replicate } from '../../../numerics/layers.ts';
import type { Random } from '../../../numerics/random.ts';
import { adapt, taskLosses, type Points } from '../algorithm.ts';
import { marks } from '../shared/names.ts';
import { curvePoints, heldOutTasks } from '../shared/sizes.ts';
import { reach, type Family } from '../shared/family.ts';
import { read } from './read.ts';
import { drawPoints, drawTarget } from './tasks.ts';

/** The points of each held-out task that its error is measured on. */
const judgedOn = 20;
const mostPoints = 20;
/** An error beyond this only says that the steps were too long; it keeps the charts finite. */
const highest = 1000;

/** Several models side by side: arm by arm, each as often as there are tasks. */
export const sideBySide = (arms: readonly (readonly Tensor[])[], copies: number): Tensor[] => {
  const models = arms.map((parameters) => replicate(parameters, copies));
  return models[0]!.map((_, i) => tf.concat(models.map((model) => model[i]!)));
};
export const repeated = ({ x, y }: Points, times: number): Points => ({
  x: tf.tile(x, [times, 1, 1]),
  y: tf.tile(y, [times, 1, 1]),
});

/** The weights after 0, 1, 5 and 10 steps of gradient descent. */
function stages(start: Tensor[], points: Points, rate: number): Tensor[][] {
  let weights = start;
  return marks.map((mark, i) => {
    weights = adapt(weights, points, { rate, steps: mark - (marks[i - 1] ?? 0) });
    return weights;
  });
}

/** What is left when joint training's initial weights are given the rate that suits them best, out of those tried. */
export interface Tuned {
  rate: number;
  error: number;
}
const tried = [0.005, 0.01, 0.015, 0.02, 0.03, 0.05] as const;

/** Tasks of a family that no arm is trained on. */
export class HeldOut {
  readonly #support: Points;
  readonly query: Points;

  constructor(random: Random, family: Family) {
    const targets = Array.from({ length: heldOutTasks }, () => drawTarget(random, family));
    this.#support = drawPoints(random, targets, mostPoints);
    this.query = drawPoints(random, targets, judgedOn);
  }

  /** The first `k` points of every task, for the inner steps. The caller disposes of them. */
  support(k: number): Points {
    const first = (t: Points['x']) => tf.slice(t, [0, 0, 0], [-1, k, -1]);
    return { x: first(this.#support.x), y: first(this.#support.y) };
  }

  /** Mean squared error over all tasks: for every arm, after 0, 1, 5 and 10 steps on `k` points. */
  errors(arms: readonly (readonly Tensor[])[], k: number, rate: number): number[][] {
    const flat = tf.tidy(() => {
      const query = repeated(this.query, arms.length);
      const start = sideBySide(arms, heldOutTasks);
      return stages(start, repeated(this.support(k), arms.length), rate).map((weights) =>
        tf.mean(tf.reshape(taskLosses(weights, query), [arms.length, -1]), 1).dataSync(),
      );
    });
    return arms.map((_, arm) =>
      flat.map((means, mark) => (mark === 0 ? means[arm]! : bounded(means[arm]!))),
    );
  }

  /** After each number of steps, the least of the errors at the rates tried: chosen on the very tasks it is told of. */
  tuned(arm: readonly Tensor[], k: number): Tuned[] {
    const all = tried.map((rate) => this.errors([arm], k, rate)[0]!);
    return marks.map((_, mark) => {
      const errors = all.map((atRate) => atRate[mark]!);
      const error = Math.min(...errors);
      return { rate: tried[errors.indexOf(error)]!, error };
    });
  }

  dispose(): void {
    tf.dispose([this.#support.x, this.#support.y, this.query.x, this.query.y]);
  }
}

/** Also of what is no number any more, after steps that were far too long. */
export const bounded = (error: number): number => (error < highest ? error : highest);

/** Predictions of every arm over the whole axis after 0, 1, 5 and 10 steps on one task: `[arms, 4, 61]`. */
export function curves(
  arms: readonly (readonly Tensor[])[],
  points: { x: Float32Array; y: Float32Array },
  rate: number,
): Float32Array {
  return read(() => {
    const k = points.x.length;
    const task = { x: tf.tensor3d(points.x, [1, k, 1]), y: tf.tensor3d(points.y, [1, k, 1]) };
    const axis = tf.reshape(tf.linspace(-reach, reach, curvePoints), [1, curvePoints, 1]);
    const inputs = tf.tile(axis, [arms.length, 1, 1]);
    const start = sideBySide(arms, 1);
    const drawn = stages(start, repeated(task, arms.length), rate).map((weights) =>
      tf.reshape(mlp(inputs, weights), [arms.length, curvePoints]),
    );
    return tf.stack(drawn, 1);
  });
}

/** Whether the curves `[arms, 4, 61]` of an arm's initial weights are no numbers any more. */
export const haveDiverged = (drawn: Float32Array): boolean =>
  drawn.some((y, i) => !Number.isFinite(y) && i % (marks.length * curvePoints) < curvePoints);
