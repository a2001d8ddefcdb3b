import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { armNames, type ArmName } from '../shared/names.ts';
import type { Arms } from './arms.ts';
import { read } from './read.ts';

/** Steps between two remembered states, and how many are kept: the last 200 steps. */
export const every = 5;
const length = 41;

/** The recent initial weights of every arm, each time all weights in one row. */
export class Trails {
  readonly #arms: Arms;
  readonly #rows: ReadonlyMap<ArmName, Float32Array[]>;
  /** The step of the newest row. */
  #newest = 0;

  constructor(arms: Arms) {
    this.#arms = arms;
    this.#rows = new Map(armNames.map((arm) => [arm, [flatten(arms.parameters(arm))]]));
  }

  /** To be called after every step. */
  remember(step: number): void {
    if (step % every !== 0) return;
    this.#newest = step;
    for (const [arm, rows] of this.#rows) {
      rows.push(flatten(this.#arms.parameters(arm)));
      if (rows.length > length) rows.shift();
    }
  }

  /** Oldest first; the last is the newest. */
  of(arm: ArmName): readonly Float32Array[] {
    return this.#rows.get(arm) ?? [];
  }

  /** The weights at a remembered step, as the arm's parameters are. The caller disposes of them. */
  parametersAt(arm: ArmName, step: number): Tensor[] {
    const row = this.of(arm).at(-1 - (this.#newest - step) / every)!;
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
