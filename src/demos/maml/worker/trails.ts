import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { armNames, type ArmName } from '../shared/names.ts';
import type { Arms } from './arms.ts';
import { read } from './read.ts';

/** Steps from one remembered place to the next, and how many are remembered: the last 200 steps. */
export const every = 5;
const length = 41;

/** Where the initial weights of every arm were lately, each time all weights in one row. */
export class Trails {
  readonly #arms: Arms;
  readonly #rows: Record<ArmName, Float32Array[]>;
  /** The step of the newest row. */
  #newest = 0;

  constructor(arms: Arms) {
    this.#arms = arms;
    const start = (arm: ArmName) => [flatten(arms.parameters(arm))];
    this.#rows = {
      maml: start('maml'),
      first: start('first'),
      reptile: start('reptile'),
      joint: start('joint'),
      random: start('random'),
    };
  }

  /** To be called after every step. */
  remember(step: number): void {
    if (step % every !== 0) return;
    this.#newest = step;
    for (const arm of armNames) {
      const rows = this.#rows[arm];
      rows.push(flatten(this.#arms.parameters(arm)));
      if (rows.length > length) rows.shift();
    }
  }

  /** Oldest first; the last is the newest. */
  of(arm: ArmName): readonly Float32Array[] {
    return this.#rows[arm];
  }

  /** The weights at a remembered step, as the arm's parameters are. The caller disposes of them. */
  parametersAt(arm: ArmName, step: number): Tensor[] {
    const row = this.#rows[arm].at(-1 - (this.#newest - step) / every)!;
    let from = 0;
    return this.#arms.parameters(arm).map(({ shape, size }) => {
      from += size;
      return tf.tensor(row.slice(from - size, from), shape);
    });
  }
}

/** All weights in one row. */
export const flatten = (parameters: readonly Tensor[]): Float32Array =>
  read(() => tf.concat(parameters.map((p) => tf.reshape(p, [-1]))));
