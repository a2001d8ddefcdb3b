import type { Tensor } from '@tensorflow/tfjs-core';
import {
  preTraining,
  sourceAccuracy,
  type PreTraining,
  type SourceTask,
} from '../../../datasets/glyph-network/pre-training.ts';
import type { Labelled } from '../../../datasets/glyph-network/tasks.ts';
import type { Random } from '../../../numerics/random.ts';

/** Steps of the run that pre-training takes, and batches in each: it needs many more than the new task does. */
const [steps, batchesPerStep, batch] = [80, 10, 64];
/** Falls at the end, so that the last batches do not decide. */
const rate = (step: number) => 0.004 * Math.min(1, Math.max(0.05, (steps - step) / (0.4 * steps)));
const every = 4;

export interface Progress {
  batches: number;
  of: number;
  /** Share of held-out samples of the source task's signs that the network names. */
  accuracy: number;
  classes: number;
}

/** Pre-training as part of the run, so that the reader can watch it. */
export class Preparation {
  readonly #training: PreTraining;
  readonly #heldOut: Labelled;
  readonly #classes: number;
  #step = 0;
  #accuracy: number;

  constructor(task: SourceTask, random: Random) {
    this.#training = preTraining(task, random);
    this.#heldOut = task.heldOut(2);
    this.#classes = task.classes;
    this.#accuracy = this.#look();
  }

  /** Some batches; true when it is done. */
  step(): boolean {
    for (let i = 0; i < batchesPerStep; i++) this.#training.step(batch, rate(this.#step));
    if (++this.#step % every === 0) this.#accuracy = this.#look();
    return this.#step === steps;
  }

  /** A copy of what has been learned, for the caller to keep. */
  backbone(): Tensor[] {
    return this.#training.backbone.map((one) => one.clone());
  }

  get progress(): Progress {
    const [batches, of] = [this.#step * batchesPerStep, steps * batchesPerStep];
    return { batches, of, accuracy: this.#accuracy, classes: this.#classes };
  }

  dispose(): void {
    this.#training.dispose();
  }

  #look(): number {
    return sourceAccuracy(this.#heldOut, this.#training.backbone, this.#training.head);
  }
}
