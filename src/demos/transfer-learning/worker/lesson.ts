import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { width } from '../../../models/glyph-network/model.ts';
import type { Task } from '../../../models/glyph-network/tasks.ts';
import { ln } from '../../../numerics/elementary.ts';
import { integers, type Random } from '../../../numerics/random.ts';
import { headOf } from '../algorithm.ts';
import { frozenArm, scratchArm, type Arm } from './arms.ts';

const batch = 32;
/** Test images are looked at in every so many steps. */
const every = 4;

/** How one network stands. */
export interface Standing {
  /** The class it names for each test image. */
  predicted: Uint8Array;
  accuracy: number;
  /** ‖w − w₀‖ / ‖w₀‖ of each layer of the backbone, from the image upwards. The head starts from zero. */
  moved: number[];
}
export interface Standings {
  frozen: Standing;
  scratch: Standing;
}

/** Two networks learn the new task from the same batches, with heads that start from zero: every class as likely. */
export class Lesson {
  readonly #task: Task;
  readonly #batches: Random;
  readonly #arms: Record<keyof Standings, Arm>;
  #steps = 0;
  standings: Standings;
  losses: Record<keyof Standings, number>;

  /** `borrowed` and `own`: backbones to freeze, and to learn from scratch. Takes them over. */
  constructor(task: Task, borrowed: Tensor[], own: Tensor[], random: Random) {
    const c = task.characters.length;
    const theta = headOf([tf.zeros([width, c]), tf.zeros([c])]);
    const same = headOf(theta.map((one) => one.clone()));
    this.#task = task;
    this.#batches = random;
    this.#arms = {
      frozen: frozenArm(borrowed, theta, task),
      scratch: scratchArm(own, same, task),
    };
    this.standings = this.#look();
    // Before the first batch no answer is better than another.
    const chance = ln(task.characters.length);
    this.losses = { frozen: chance, scratch: chance };
  }

  step(rate: number): void {
    const { labels } = this.#task.train;
    const rows = integers(this.#batches, labels.length, batch);
    const { frozen, scratch } = this.#arms;
    this.losses = { frozen: frozen.step(rows, rate), scratch: scratch.step(rows, rate) };
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
    return { frozen: standing(this.#arms.frozen), scratch: standing(this.#arms.scratch) };
  }
}
