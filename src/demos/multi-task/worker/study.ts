import * as tf from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { imageTensor } from '../../../models/glyph-network/model.ts';
import { pick, type Labelled, type Task } from '../../../models/glyph-network/tasks.ts';
import { integers, type Random } from '../../../numerics/random.ts';
import { half, steps } from '../shared/schedule.ts';
import type { Head, Network } from './network.ts';
import type { SecondTask } from './tasks.ts';
import type { Weighting } from './weighting.ts';

const batch = { own: 16, second: 64 };
/**
 * Test images are looked at every so many steps, each network's in a step of its own, so that no step takes long. The
 * last look at one network comes two steps before that at another, when the rate has fallen to a twentieth.
 */
const every = 20;
/** λ of the weight decay. */
const lambda = 20;
/** One task after the other: the trunk then learns the ten characters at this share of the rate. A tenth was less accurate, a frozen trunk about as accurate. */
const fineTuning = 0.02;

export type ArmName = 'single' | 'multi' | 'sequential';
export type Networks = Record<'single' | 'multi', Network> & { sequential?: Network };
export interface Tasks {
  own: Task;
  second: SecondTask;
}
export interface Settings {
  rate: number;
  weight: number;
  decay: boolean;
}

/** How one network stands. */
export interface Standing {
  /** The class that it predicts for each test image of the ten characters, and of the second task. */
  predicted: Record<Head, Int32Array>;
  /** Shares of them that are right. */
  own: number;
  second: number;
}

/** The rate's factor at this point of a training, 0 … 1: it falls, so that the last batches do not dominate. */
const falling = (progress: number) => Math.min(1, Math.max(0.05, (1 - progress) / 0.4));

/** All networks learn from the same batches of the ten characters, and from the same of the second task. */
export class Study {
  readonly #tasks: Tasks;
  readonly #tests: Record<Head, Tensor4D>;
  /** Rows of each batch of the run. */
  readonly #rows: Record<Head, Int32Array[]>;
  readonly #networks: Networks;
  readonly #weighting: Weighting;
  #step = 0;
  readonly standings: Partial<Record<ArmName, Standing>> = {};
  /**
   * Of the gradients at every step of a planned run, or at as many of the last ones; NaN at the first, where the heads
   * are zero and so are the trunk's gradients.
   */
  readonly cosines: number[] = [];

  /** Takes over the networks and the weighting. */
  constructor(tasks: Tasks, networks: Networks, weighting: Weighting, random: Random) {
    this.#tasks = tasks;
    this.#networks = networks;
    this.#weighting = weighting;
    const { own, second } = tasks;
    this.#tests = { own: imageTensor(own.test.images), second: imageTensor(second.test.images) };
    const rows = (head: Head) =>
      Array.from({ length: steps }, () =>
        integers(random, tasks[head].train.labels.length, batch[head]),
      );
    this.#rows = { own: rows('own'), second: rows('second') };
    for (const arm of ['single', 'multi', 'sequential'] as const) this.#look(arm);
  }

  /** The step after which the first of the cosines comes. */
  get before(): number {
    return this.#step - this.cosines.length;
  }

  get weighed() {
    return this.#weighting.last;
  }

  step({ rate, weight, decay }: Settings): void {
    const at = this.#step++;
    const paceAt = (progress: number) => ({
      rate: rate * falling(progress),
      lambda: decay ? lambda : 0,
      weight,
    });
    const pace = paceAt(at / steps);
    const { single, multi, sequential } = this.#networks;
    const own = this.#batch('own', at);
    single.alone('own', own, pace);
    const second = this.#batch('second', at);
    this.cosines.push(multi.together(own, second, this.#weighting, pace));
    if (this.cosines.length > steps) this.cosines.shift();
    if (sequential) this.#inTurn(sequential, at, paceAt((at % half) / half));
    const turn = this.#step % every;
    if (turn === every - 2) this.#look('single');
    if (turn === every - 1) this.#look('sequential');
    if (turn === 0) this.#look('multi');
  }

  dispose(): void {
    const { single, multi, sequential } = this.#networks;
    for (const one of [single, multi, sequential]) one?.dispose();
    tf.dispose(Object.values(this.#tests));
    this.#weighting.dispose();
  }

  /** Two batches of the second task in each step of the first half, then two of the ten characters. */
  #inTurn(network: Network, at: number, pace: { rate: number; lambda: number }): void {
    if (at === half) network.restart();
    const [head, factor] = at < half ? (['second', 1] as const) : (['own', fineTuning] as const);
    const first = 2 * (at % half);
    for (const next of [first, first + 1])
      network.alone(head, this.#batch(head, next), pace, factor);
  }

  #batch(head: Head, at: number): Labelled {
    return pick(this.#tasks[head].train, this.#rows[head][at % steps]!);
  }

  #look(arm: ArmName): void {
    const network = this.#networks[arm];
    if (!network) return;
    const { own, second } = this.#tasks;
    const predicted = {
      own: network.answers('own', this.#tests.own),
      second: network.answers('second', this.#tests.second),
    };
    this.standings[arm] = {
      predicted,
      own: share(predicted.own, own.test.labels),
      second: share(predicted.second, second.test.labels),
    };
  }
}

const share = (predicted: Int32Array, labels: Int32Array): number =>
  predicted.filter((guess, i) => guess === labels[i]).length / labels.length;
