import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { bowlLoss, cosineRates, descendBowls, heavyBall, type Bowls } from '../algorithm.ts';

/** What is tried for each rival, and the best of it on the meta-training tasks. */
const grid = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + step * i);
const fixedGrid = grid(0.02, 2.5, 0.02);
const peakGrid = grid(0.1, 8, 0.05);
const ballGrid = { rate: grid(0.5, 4, 0.1), momentum: grid(0, 0.9, 0.05) };

/** The least of the mean final losses, and the candidate that it belongs to. Paths have a leading axis of candidates. */
function best(
  tasks: Bowls,
  pathsOf: (start: Tensor) => readonly Tensor[],
): [at: number, loss: number] {
  const losses = tf.tidy(() => {
    const end = pathsOf(tf.expandDims(tasks.start, 0)).at(-1)!;
    return tf.mean(bowlLoss(end, tasks.curvature), -1).dataSync<'float32'>();
  });
  const at = losses.indexOf(losses.reduce((least, loss) => Math.min(least, loss)));
  return [at, losses[at]!];
}

/** One number for each candidate, along an axis before tasks and weights. */
const column = (numbers: readonly number[]) => tf.tensor3d([...numbers], [numbers.length, 1, 1]);

/** The best schedule of a list, all of the same length. */
function bestSchedule(schedules: readonly (readonly number[])[], tasks: Bowls): readonly number[] {
  const [at] = best(tasks, (start) => {
    const rates = schedules[0]!.map((_, s) => column(schedules.map((schedule) => schedule[s]!)));
    return descendBowls(start, rates, tasks.curvature);
  });
  return schedules[at]!;
}

export const bestFixed = (tasks: Bowls, steps: number): readonly number[] =>
  bestSchedule(
    fixedGrid.map((rate) => Array<number>(steps).fill(rate)),
    tasks,
  );

export const bestCosine = (tasks: Bowls, steps: number): readonly number[] =>
  bestSchedule(
    peakGrid.map((peak) => cosineRates(peak, steps)),
    tasks,
  );

/** Rate and momentum of the best heavy ball. */
export function bestBall(tasks: Bowls, steps: number): { rate: number; momentum: number } {
  let least = Infinity;
  let found = { rate: 1, momentum: 0 };
  for (const momentum of ballGrid.momentum) {
    const [at, loss] = best(tasks, (start) =>
      heavyBall({ ...tasks, start }, { rate: column(ballGrid.rate), momentum, steps }),
    );
    if (loss < least) [least, found] = [loss, { rate: ballGrid.rate[at]!, momentum }];
  }
  return found;
}
