import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { bowlLoss, descendBowls, type Bowls } from '../algorithm.ts';

/** Mean loss of the tasks at each point of their paths, the start included. */
export const lossesAlong = (
  tasks: Bowls,
  pathOf: (tasks: Bowls) => readonly Tensor[],
): Float32Array =>
  tf.tidy(() => {
    const means = pathOf(tasks).map((w) => tf.mean<tf.Scalar>(bowlLoss(w, tasks.curvature)));
    return tf.stack(means).dataSync<'float32'>();
  });

/** The same for a list of rates. */
export const lossesOf = (rates: ArrayLike<number>, tasks: Bowls): Float32Array =>
  lossesAlong(tasks, ({ start, curvature }) => descendBowls(start, Array.from(rates), curvature));
