import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Random } from '../../numerics/random.ts';
import { share } from './model.ts';
import {
  askedHead,
  preTraining,
  sourceNamed,
  type PreTraining,
  type SourceTask,
} from './pre-training.ts';
import type { Labelled } from './tasks.ts';

/** Steps of the run that pre-training takes, and batches in each: it needs many more than the new task does. */
const [steps, batchesPerStep, batch] = [80, 10, 64];
/** Falls at the end, so that the last batches do not decide. */
const rate = (step: number) => 0.004 * Math.min(1, Math.max(0.05, (steps - step) / (0.4 * steps)));
const every = 4;

export interface Progress {
  batches: number;
  of: number;
  /** Signs of the source task, and how many of them are asked about: as many as the shipped head knows. */
  classes: number;
  asked: number;
  /** Share of those that the network names, from samples that it has not learned from. */
  accuracy: number;
}

/** Pre-training as part of the run, so that the reader can watch it. */
export class Preparation {
  readonly #training: PreTraining;
  readonly #classes: number;
  /** A new sample of each sign that is asked about. */
  readonly heldOut: Labelled;
  /** 1 for every one of them that the network names, `[n]`; a new array after each look. */
  named: Uint8Array;
  #step = 0;

  constructor(task: SourceTask, random: Random) {
    this.#training = preTraining(task, random);
    this.#classes = task.classes;
    this.heldOut = task.asked();
    this.named = this.#look();
  }

  /** Some batches; true when it is done. */
  step(): boolean {
    for (let i = 0; i < batchesPerStep; i++) this.#training.step(batch, rate(this.#step));
    if (++this.#step % every === 0) this.named = this.#look();
    return this.#step === steps;
  }

  /** Copies of what has been learned, for the caller to keep; of the head, the part that is asked. */
  backbone(): Tensor[] {
    return this.#training.backbone.map((one) => one.clone());
  }
  head(): Tensor[] {
    return askedHead(this.#training.head);
  }

  get progress(): Progress {
    const [batches, of] = [this.#step * batchesPerStep, steps * batchesPerStep];
    const [classes, asked] = [this.#classes, this.named.length];
    return { batches, of, classes, asked, accuracy: share(this.named) };
  }

  dispose(): void {
    this.#training.dispose();
  }

  #look(): Uint8Array {
    const head = this.head();
    const named = sourceNamed(this.heldOut, this.#training.backbone, head);
    tf.dispose(head);
    return named;
  }
}
