import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { mlp, replicate } from '../../../numerics/layers.ts';
import type { Random } from '../../../numerics/random.ts';
import { adapt, taskLosses, type Points } from '../algorithm.ts';
import { drawPoints, drawWave, reach } from './sinusoids.ts';

/** How far adaptation is followed. */
export const lastStep = 10;
const tasks = 40;
const mostPoints = 20;
/** An error beyond this only says that the steps were too long; it keeps the charts finite. */
const highest = 1000;

/** Several models side by side: arm by arm, each as often as there are tasks. */
const sideBySide = (arms: readonly (readonly Tensor[])[], copies: number): Tensor[] => {
  const models = arms.map((parameters) => replicate(parameters, copies));
  return models[0]!.map((_, i) => tf.concat(models.map((model) => model[i]!)));
};
const repeated = ({ x, y }: Points, times: number): Points => ({
  x: tf.tile(x, [times, 1, 1]),
  y: tf.tile(y, [times, 1, 1]),
});

/** The weights after 0, 1, 2 … 10 steps of gradient descent. */
function* path(start: Tensor[], points: Points, rate: number): Generator<Tensor[]> {
  let weights = start;
  for (let step = 0; step <= lastStep; step++) {
    if (step > 0) weights = adapt(weights, points, { rate, steps: 1 });
    yield weights;
  }
}

/** Tasks that no arm is trained on. */
export class HeldOut {
  readonly #support: Points;
  readonly #query: Points;

  constructor(random: Random) {
    const waves = Array.from({ length: tasks }, () => drawWave(random));
    this.#support = drawPoints(random, waves, mostPoints);
    this.#query = drawPoints(random, waves, 40);
  }

  /** Mean squared error over all tasks: for every arm, after 0, 1 … 10 steps on `k` points. */
  errors(arms: readonly (readonly Tensor[])[], k: number, rate: number): number[][] {
    const flat = tf.tidy(() => {
      const first = (t: Points['x']) => tf.slice(t, [0, 0, 0], [-1, k, -1]);
      const support = { x: first(this.#support.x), y: first(this.#support.y) };
      const query = repeated(this.#query, arms.length);
      const start = sideBySide(arms, tasks);
      return Array.from(path(start, repeated(support, arms.length), rate), (weights) =>
        tf.mean(tf.reshape(taskLosses(weights, query), [arms.length, tasks]), 1).dataSync(),
      );
    });
    return arms.map((_, arm) =>
      flat.map((means, step) => (step === 0 ? means[arm]! : bounded(means[arm]!))),
    );
  }

  dispose(): void {
    tf.dispose([this.#support.x, this.#support.y, this.#query.x, this.#query.y]);
  }
}

const bounded = (error: number): number => (error < highest ? error : highest);

/** How many inputs a curve is drawn at, from −reach to reach. */
export const curvePoints = 61;

/** What every arm says over the whole axis after 0, 1 … 10 steps on one task: `[arms, 11, 61]`. */
export function curves(
  arms: readonly (readonly Tensor[])[],
  points: { x: Float32Array; y: Float32Array },
  rate: number,
): Float32Array {
  return tf.tidy(() => {
    const k = points.x.length;
    const task = { x: tf.tensor3d(points.x, [1, k, 1]), y: tf.tensor3d(points.y, [1, k, 1]) };
    const axis = tf.reshape(tf.linspace(-reach, reach, curvePoints), [1, curvePoints, 1]);
    const inputs = tf.tile(axis, [arms.length, 1, 1]);
    const steps = Array.from(
      path(sideBySide(arms, 1), repeated(task, arms.length), rate),
      (weights) => tf.reshape(mlp(inputs, weights), [arms.length, curvePoints]),
    );
    return tf.stack(steps, 1).dataSync<'float32'>().slice();
  });
}
