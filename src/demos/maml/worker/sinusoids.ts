import * as tf from '@tensorflow/tfjs-core';
import { cos, sin } from '../../../numerics/elementary.ts';
import { uniform, type Random } from '../../../numerics/random.ts';
import type { Points, Tasks } from '../algorithm.ts';
import { heightOf, reach, type Wave } from '../shared/wave.ts';

/** The family of Finn et al., section 5.1: amplitude 0.1 to 5, phase 0 to π. */
export const drawWave = (random: Random): Wave => ({
  amplitude: uniform(random, 0.1, 5),
  phase: uniform(random, 0, Math.PI),
});

/** The wave as `a sin x + b cos x`. */
export const parts = ({ amplitude, phase }: Wave): { a: number; b: number } => ({
  a: amplitude * cos(phase),
  b: -amplitude * sin(phase),
});

/** `points` of every wave, at inputs drawn for each. */
export function drawPoints(random: Random, waves: readonly Wave[], points: number): Points {
  const x = Float32Array.from({ length: waves.length * points }, () =>
    uniform(random, -reach, reach),
  );
  const y = x.map((value, i) => heightOf(waves[Math.trunc(i / points)]!, value));
  const shape: [number, number, number] = [waves.length, points, 1];
  return { x: tf.tensor3d(x, shape), y: tf.tensor3d(y, shape) };
}

/** New tasks, each with `points` to adapt to and as many to be judged by. */
export function drawTasks(random: Random, tasks: number, points: number): Tasks {
  const waves = Array.from({ length: tasks }, () => drawWave(random));
  return {
    support: drawPoints(random, waves, points),
    query: drawPoints(random, waves, points),
  };
}
