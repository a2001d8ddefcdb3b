import * as tf from '@tensorflow/tfjs-core';
import { uniform, type Random } from '../../../numerics/random.ts';
import type { Points, Tasks } from '../algorithm.ts';
import { heightOf, reach, type Family, type Target, type Wave } from '../shared/family.ts';

/** The family of Finn et al., section 5.1: amplitude 0.1 to 5, phase 0 to π. */
export const drawWave = (random: Random): Wave => ({
  amplitude: uniform(random, 0.1, 5),
  phase: uniform(random, 0, Math.PI),
});

/** A new task's function. A line, too, stays within ±6. */
export const drawTarget = (random: Random, family: Family): Target =>
  family === 'wave'
    ? drawWave(random)
    : { slope: uniform(random, -1, 1), height: uniform(random, -1, 1) };

/** `points` of every target, at inputs drawn for each. */
export function drawPoints(random: Random, targets: readonly Target[], points: number): Points {
  const x = Float32Array.from({ length: targets.length * points }, () =>
    uniform(random, -reach, reach),
  );
  const y = x.map((value, i) => heightOf(targets[Math.trunc(i / points)]!, value));
  const shape: [number, number, number] = [targets.length, points, 1];
  return { x: tf.tensor3d(x, shape), y: tf.tensor3d(y, shape) };
}

/** New waves, each with `points` to adapt to and as many to be judged by. */
export function drawTasks(random: Random, tasks: number, points: number): Tasks {
  const waves = Array.from({ length: tasks }, () => drawWave(random));
  return {
    support: drawPoints(random, waves, points),
    query: drawPoints(random, waves, points),
  };
}
