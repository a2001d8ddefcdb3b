import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { MetricsOf } from '../../../lab/contract/define.ts';
import type { Looked, Steering } from '../../../lab/contract/params.ts';
import { fork, type Random } from '../../../numerics/random.ts';
import type demo from '../demo.ts';
import type { Family } from '../shared/family.ts';
import { armNames, type ArmName } from '../shared/names.ts';
import { curves, haveDiverged, HeldOut, type Tuned } from './adaptation.ts';
import type { Arms } from './arms.ts';
import { Shown, type ShownTask } from './shown.ts';
import { sliceOf, type Slice } from './slice.ts';
import { stridesOf, type Strides } from './strides.ts';
import { every, Trails } from './trails.ts';

type Settings = Looked<typeof demo.params>;

/** What is drawn. */
export interface Snapshot {
  /** The task on the stage. */
  shown: ShownTask;
  /** Predictions of each arm after 0, 1, 5 and 10 steps on it: `[arms, 4, 61]`. */
  curves: Float32Array;
  /** What is measured on the held-out tasks of the family that is looked at. */
  judged: Judged;
  /** Of the chosen arm, joint training and the random weights, on the same tasks. */
  strides: Strides;
  /** The chosen arm's weights, and those of joint training. */
  slices: [chosen: Slice, joint: Slice];
}
export interface Judged {
  /** Mean squared error of each arm, after 0, 1, 5 and 10 steps. */
  errors: number[][];
  /** Of joint training at the best rate, after as many steps. */
  tuned: Tuned[];
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
  readonly #heldOut: Record<Family, HeldOut>;
  readonly #trails: Trails;
  readonly #judged: Record<Family, Kept<Judged>> = { wave: new Kept(), line: new Kept() };
  readonly #strides = new Kept<Strides>();
  readonly #slices = new Kept<[Slice, Slice]>();
  #steps = 0;
  /** The step whose weights are measured on the held-out tasks. */
  #judgedAt = 0;

  constructor(arms: Arms, random: Random, { points }: Steering<typeof demo.params>) {
    this.#arms = arms;
    const waves = new HeldOut(fork(random), 'wave');
    this.shown = new Shown(fork(random), points);
    this.#heldOut = { wave: waves, line: new HeldOut(fork(random), 'line') };
    this.#trails = new Trails(arms);
  }

  /** To be called after every outer step. */
  stepped(): void {
    this.#trails.remember(++this.#steps);
    if (this.#steps % measuredEvery === 0) this.#judgedAt = this.#steps;
  }

  look(settings: Settings): Snapshot {
    const { points, rate, family } = settings;
    const shown = this.shown.at(points, family);
    const arms = armNames.map((arm) => this.#arms.parameters(arm));
    const drawn = curves(arms, shown, rate);
    if (haveDiverged(drawn)) this.#judgedAt = this.#steps; // at once: the run ends with it
    const onWaves = this.#judge('wave', settings); // what the charts tell, whatever is on the stage
    return structuredClone({
      shown,
      curves: drawn,
      judged: family === 'wave' ? onWaves : this.#judge(family, settings),
      strides: this.#stride(settings),
      slices: this.#sliced(shown, settings),
    });
  }

  /** Of what was looked at last. */
  metrics(): MetricsOf<typeof demo> {
    const { errors, tuned } = this.#judged.wave.value ?? { errors: [], tuned: [] };
    const named = [
      ...errors.map((all, i) => [armNames[i]!, all] as const),
      ['tuned', tuned.map(({ error }) => error)] as const,
    ];
    return Object.fromEntries(
      named.flatMap(([arm, all]) => all.map((error, mark) => [`${arm}/${measures[mark]!}`, error])),
    );
  }

  dispose(): void {
    for (const heldOut of Object.values(this.#heldOut)) heldOut.dispose();
  }

  #judge(family: Family, { points, rate }: Settings): Judged {
    const at = this.#judgedAt;
    const heldOut = this.#heldOut[family];
    return this.#judged[family].get([at, points, rate].join(), () => ({
      errors: this.#with(armNames, at, (arms) => heldOut.errors(arms, points, rate)),
      tuned: this.#with(['joint'], at, ([joint]) => heldOut.tuned(joint!, points)),
    }));
  }

  #stride({ points, rate, slice, family }: Settings): Strides {
    const at = this.#steps - (this.#steps % measuredEvery);
    return this.#strides.get([at, points, rate, slice, family].join(), () =>
      this.#with([slice, 'joint', 'random'], at, (arms) =>
        stridesOf(arms, this.#heldOut[family], { points, rate }),
      ),
    );
  }

  #sliced(shown: ShownTask, { rate, slice }: Settings): [Slice, Slice] {
    const at = this.#steps - (this.#steps % every);
    const sliced = (arm: 'joint' | typeof slice) =>
      this.#with([arm], at, ([theta]) => sliceOf(theta!, shown, rate, this.#trails.of(arm)));
    const about = [at, rate, slice, ...shown.x, ...shown.y].join();
    return this.#slices.get(about, () => [sliced(slice), sliced('joint')]);
  }

  /** Looks at arms as they were at a remembered step, or as they are. */
  #with<T>(arms: readonly ArmName[], at: number, look: (thetas: Tensor[][]) => T): T {
    const thetas = arms.map((arm) =>
      at === this.#steps
        ? this.#arms.parameters(arm).map((p) => tf.clone(p))
        : this.#trails.parametersAt(arm, at),
    );
    const seen = look(thetas);
    tf.dispose(thetas);
    return seen;
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
