import * as tf from '@tensorflow/tfjs-core';
import { defineSession, type Metrics } from '../../lab/define.ts';
import type { Values } from '../../lab/params.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { curves, HeldOut } from './training/adaptation.ts';
import { armNames, Arms } from './training/arms.ts';
import { Shown, type Moved, type ShownTask } from './training/shown.ts';
import { drawTasks } from './training/sinusoids.ts';
import { sliceOf, type Slice } from './training/slice.ts';
import { Trails } from './training/trails.ts';

/** What is drawn. */
export interface Snapshot {
  /** The task on the stage. */
  shown: ShownTask;
  /** What each arm says after 0, 1 … 10 steps on it: `[arms, 11, 61]`. */
  curves: Float32Array;
  /** Mean squared error over the held-out tasks: of each arm, after 0, 1 … 10 steps. */
  errors: number[][];
  /** The chosen arm's weights, and those of joint training. */
  slices: [chosen: Slice, joint: Slice];
}

type Settings = Values<typeof demo.params>;
/** Tasks in one outer step. */
const tasksAtOnce = 12;
const charted = { before: 0, one: 1, five: 5, ten: 10 };

export default defineSession(demo, async (values, { random }) => {
  await useBackend();
  // Streams of their own: what is shown must not decide what is learned.
  const [forHeldOut, forShow] = [fork(random), fork(random)];
  const arms = new Arms(random);
  const heldOut = new HeldOut(forHeldOut);
  const shown = new Shown(forShow, values.points);
  const trails = new Trails();
  const all = () => armNames.map((arm) => arms.parameters(arm));
  let errors = heldOut.errors(all(), values.points, values.rate);
  return {
    step: ({ points, steps, rate }: Settings) => {
      const tasks = drawTasks(random, tasksAtOnce, points);
      trails.remember(arms);
      arms.step(tasks, { rate, steps });
      tf.dispose([tasks.support.x, tasks.support.y, tasks.query.x, tasks.query.y]);
    },
    snapshot: ({ points, rate, slice }: Settings): Snapshot => {
      errors = heldOut.errors(all(), points, rate);
      const task = shown.at(points);
      const sliced = (arm: 'joint' | typeof slice) =>
        sliceOf(arms.parameters(arm), task, rate, trails.of(arm));
      return {
        shown: task,
        curves: curves(all(), task, rate),
        errors: errors.map((steps) => [...steps]),
        slices: [sliced(slice), sliced('joint')],
      };
    },
    metrics: () => metricsOf(errors),
    act: {
      move: (moved: Moved) => shown.move(moved),
      next: () => shown.next(),
    },
    dispose: () => {
      arms.dispose();
      heldOut.dispose();
    },
  };
});

const metricsOf = (errors: readonly (readonly number[])[]): Metrics =>
  Object.fromEntries(
    Object.entries(charted).flatMap(([measure, step]) =>
      armNames.map((arm, i) => [`${arm}/${measure}`, errors[i]![step]!]),
    ),
  );
