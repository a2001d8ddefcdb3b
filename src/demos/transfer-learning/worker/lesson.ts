import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { side } from '../../../datasets/strokes/index.ts';
import { layers } from '../../../models/glyph-network/layers.ts';
import { width } from '../../../models/glyph-network/model.ts';
import type { Task } from '../../../models/glyph-network/tasks.ts';
import { ln } from '../../../numerics/elementary.ts';
import { integers, type Random } from '../../../numerics/random.ts';
import { headOf } from '../algorithm.ts';
import { frozenArm, pixelArm, restArm, type Arm } from './arms.ts';

const batch = 32;
/** Test images are looked at in every so many steps. */
const every = 4;

/** How one network stands. */
export interface Standing {
  /** The class it predicts for each test image. */
  predicted: Uint8Array;
  accuracy: number;
  /** ‖w − w₀‖ / ‖w₀‖ of each layer of the backbone, from the image upwards. The head starts from zero. */
  moved: number[];
}
type ArmName = 'frozen' | 'scratch' | 'pixels';
export type Standings = Record<ArmName, Standing>;

/** Three networks learn the new task from the same batches, with heads that start from zero: every class as likely. */
export class Lesson {
  readonly #task: Task;
  readonly #batches: Random;
  readonly #arms: Record<ArmName, Arm>;
  #steps = 0;
  standings: Standings;
  losses: Record<ArmName, number>;

  /**
   * `borrowed`: a backbone whose first `depth` layers are frozen; `own`: one to learn from scratch, which also gives
   * the layers that are not borrowed. Takes them over.
   */
  constructor(task: Task, depth: number, borrowed: Tensor[], own: Tensor[], random: Random) {
    const c = task.characters.length;
    const theta = (inputs: number) => headOf([tf.zeros([inputs, c]), tf.zeros([c])]);
    const fixed = borrowed.slice(0, 2 * depth);
    const rest = own.slice(2 * depth).map((one) => one.clone());
    tf.dispose(borrowed.slice(2 * depth));
    this.#task = task;
    this.#batches = random;
    this.#arms = {
      frozen:
        depth === layers.length
          ? frozenArm(fixed, theta(width), task)
          : restArm(fixed, rest, theta(width), task),
      scratch: restArm([], own, theta(width), task),
      pixels: pixelArm(theta(side ** 2), task),
    };
    this.standings = this.#look();
    // Before the first batch no answer is better than another.
    const chance = ln(task.characters.length);
    this.losses = { frozen: chance, scratch: chance, pixels: chance };
  }

  step(rate: number): void {
    const { labels } = this.#task.train;
    const rows = integers(this.#batches, labels.length, batch);
    const { frozen, scratch, pixels } = this.#arms;
    this.losses = {
      frozen: frozen.step(rows, rate),
      scratch: scratch.step(rows, rate),
      pixels: pixels.step(rows, rate),
    };
    if (++this.#steps % every === 0) this.standings = this.#look();
  }

  dispose(): void {
    for (const arm of Object.values(this.#arms)) arm.dispose();
  }

  #look(): Standings {
    const { labels } = this.#task.test;
    const standing = (arm: Arm): Standing => {
      const predicted = arm.predict();
      const hits = predicted.filter((guess, i) => guess === labels[i]).length;
      return { predicted, accuracy: hits / labels.length, moved: arm.moved() };
    };
    const { frozen, scratch, pixels } = this.#arms;
    return { frozen: standing(frozen), scratch: standing(scratch), pixels: standing(pixels) };
  }
}
