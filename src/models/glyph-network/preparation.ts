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

/** Length of pre-training in steps of the run, and batches per step: it needs many more than the new task does. */
const [steps, batchesPerStep, batch] = [80, 10, 64];
/** Decays at the end, so that the last batches do not dominate. */
const rate = (step: number) => 0.004 * Math.min(1, Math.max(0.05, (steps - step) / (0.4 * steps)));
const every = 4;

export interface Progress {
  batches: number;
  of: number;
  /** Number of characters of the source task, and how many of them are tested: as many as the shipped head knows. */
  classes: number;
  asked: number;
  /** Share of those that the network names correctly, from samples that it was not trained on. */
  accuracy: number;
}

/** Pre-training as part of the run, so that the reader can watch it. */
export class Preparation {
  readonly #training: PreTraining;
  readonly #classes: number;
  /** A sample of each character that is tested; none is trained on. */
  readonly heldOut: Labelled;
  /** 1 for each of them that the network names correctly, `[n]`; a new array after each test. */
  named: Uint8Array;
  #step = 0;

  constructor(task: SourceTask, random: Random) {
    this.#training = preTraining(task, random);
    this.#classes = task.classes;
    this.heldOut = task.asked();
    this.named = this.#test();
  }

  /** Trains on the next batches; true when pre-training is done. */
  step(): boolean {
    for (let i = 0; i < batchesPerStep; i++) this.#training.step(batch, rate(this.#step));
    if (++this.#step % every === 0) this.named = this.#test();
    return this.#step === steps;
  }

  /** Copies of the tensors learned so far, which the caller owns; of the head, the part that is tested. */
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

  #test(): Uint8Array {
    const head = this.head();
    const named = sourceNamed(this.heldOut, this.#training.backbone, head);
    tf.dispose(head);
    return named;
  }
}
