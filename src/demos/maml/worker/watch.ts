import * as tf from '@tensorflow/tfjs-core';
import type { MetricsOf } from '../../../lab/contract/define.ts';
import type { Looked, Steering } from '../../../lab/contract/params.ts';
import { fork, type Random } from '../../../numerics/random.ts';
import type demo from '../demo.ts';
import { armNames } from '../shared/names.ts';
import { curves, HeldOut } from './adaptation.ts';
import type { Arms } from './arms.ts';
import { Shown, type ShownTask } from './shown.ts';
import { sliceOf, type Slice } from './slice.ts';
import { every, Trails } from './trails.ts';

type Settings = Looked<typeof demo.params>;

/** What is drawn. */
export interface Snapshot {
  /** The task on the stage. */
  shown: ShownTask;
  /** Predictions of each arm after 0, 1, 5 and 10 steps on it: `[arms, 4, 61]`. */
  curves: Float32Array;
  /** Mean squared error over the held-out tasks: of each arm, after as many steps. */
  errors: number[][];
  /** The chosen arm's weights, and those of joint training. */
  slices: [chosen: Slice, joint: Slice];
}

/** Outer steps between two measurements on the held-out tasks, which take as long as several steps. */
const measuredEvery = 20;
const measures = ['before', 'one', 'five', 'ten'] as const;

/**
 * Looks at the arms without touching them. What takes long is looked at every few steps only, as the arms were at
 * those steps, so that the numbers do not depend on how often it is looked at.
 */
export class Watch {
  readonly shown: Shown;
  readonly #arms: Arms;
  readonly #heldOut: HeldOut;
  readonly #trails: Trails;
  readonly #errors = new Kept<number[][]>();
  readonly #slices = new Kept<[Slice, Slice]>();
  #steps = 0;

  constructor(arms: Arms, random: Random, { points }: Steering<typeof demo.params>) {
    this.#arms = arms;
    this.#heldOut = new HeldOut(fork(random));
    this.shown = new Shown(fork(random), points);
    this.#trails = new Trails(arms);
  }

  /** To be called after every outer step. */
  stepped(): void {
    this.#trails.remember(++this.#steps);
  }

  look(settings: Settings): Snapshot {
    const { points, rate } = settings;
    const shown = this.shown.at(points);
    const arms = armNames.map((arm) => this.#arms.parameters(arm));
    return structuredClone({
      shown,
      curves: curves(arms, shown, rate),
      errors: this.#measured(settings),
      slices: this.#sliced(shown, settings),
    });
  }

  /** Of what was looked at last. */
  metrics(): MetricsOf<typeof demo> {
    const errors = this.#errors.value ?? [];
    return Object.fromEntries(
      errors.flatMap((marks, i) =>
        marks.map((error, mark) => [`${armNames[i]!}/${measures[mark]!}`, error]),
      ),
    );
  }

  dispose(): void {
    this.#heldOut.dispose();
  }

  #measured({ points, rate }: Settings): number[][] {
    const at = this.#steps - (this.#steps % measuredEvery);
    return this.#errors.get([at, points, rate].join(), () =>
      tf.tidy(() => {
        const arms = armNames.map((arm) => this.#trails.parametersAt(arm, at));
        return this.#heldOut.errors(arms, points, rate);
      }),
    );
  }

  #sliced(shown: ShownTask, { rate, slice }: Settings): [Slice, Slice] {
    const at = this.#steps - (this.#steps % every);
    const sliced = (arm: 'joint' | typeof slice) => {
      const theta = this.#trails.parametersAt(arm, at);
      const made = sliceOf(theta, shown, rate, this.#trails.of(arm));
      tf.dispose(theta);
      return made;
    };
    const about = [at, rate, slice, ...shown.x, ...shown.y].join();
    return this.#slices.get(about, () => [sliced(slice), sliced('joint')]);
  }
}

/** A value and what it was made from; made anew when that has changed. */
class Kept<T> {
  value: T | undefined;
  #from = '';

  get(from: string, make: () => T): T {
    if (this.value === undefined || from !== this.#from) this.value = make();
    this.#from = from;
    return this.value;
  }
}
