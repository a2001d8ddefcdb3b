import * as tf from '@tensorflow/tfjs-core';
import { exp, ln } from '../../../numerics/elementary.ts';
import { normal, uniform, type Random } from '../../../numerics/random.ts';
import type { Bowls } from '../algorithm.ts';
import { beyond, dimensions, highest, lowest, narrow } from '../shared/family.ts';

/** How curvatures are distributed: uniformly, or uniformly in their logarithm, so that many are small. */
export type Family = 'uniform' | 'log';
/** The family itself, or another one for the new tasks. */
export type Tested = 'family' | 'log' | 'narrow' | 'beyond' | 'wine';

const curvatureOf: Readonly<Record<Family | 'narrow', (random: Random) => number>> = {
  uniform: (random) => uniform(random, lowest, highest),
  log: (random) => exp(uniform(random, ln(lowest), ln(highest))),
  narrow: (random) => uniform(random, narrow.low, narrow.high),
};

/** n tasks: curvatures of one family, and a start from the standard normal distribution. The caller disposes them. */
export function drawTasks(random: Random, n: number, family: Family | 'narrow'): Bowls {
  const numbers = (draw: (random: Random) => number) =>
    tf.tensor2d(
      Float32Array.from({ length: n * dimensions }, () => draw(random)),
      [n, dimensions],
    );
  return { curvature: numbers(curvatureOf[family]), start: numbers(normal) };
}

/** The same tasks, each with one curvature that is steeper than any of the family. */
const steepened = ({ curvature, start }: Bowls): Bowls =>
  tf.tidy(() => {
    const isLast = tf.cast(tf.equal(tf.range(0, dimensions), dimensions - 1), 'bool');
    return { curvature: tf.where(isLast, beyond, curvature), start: tf.clone(start) };
  });

/** The new tasks of each kind that is drawn. */
export function newTasksOf(
  random: Random,
  n: number,
  family: Family,
): Record<Exclude<Tested, 'wine'>, Bowls> {
  const own = drawTasks(random, n, family);
  return {
    family: own,
    log: drawTasks(random, n, 'log'),
    narrow: drawTasks(random, n, 'narrow'),
    beyond: steepened(own),
  };
}

export const disposeTasks = (...all: readonly Bowls[]): void =>
  tf.dispose(all.flatMap(({ curvature, start }) => [curvature, start]));
