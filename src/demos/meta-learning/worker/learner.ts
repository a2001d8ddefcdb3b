import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D } from '@tensorflow/tfjs-core';
import { exp } from '../../../numerics/elementary.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import { metaLoss, type Bowls } from '../algorithm.ts';

/** How far apart the rates are at the start, as powers of e: equal ones would have equal gradients for ever. */
const spread = 0.3;

/** Rates under training by the outer loop. */
export class Learner {
  readonly #tasks: Bowls;
  readonly #logRates: Trainable<readonly [Tensor1D]>;

  /** The tasks stay the caller's. */
  constructor(tasks: Bowls, steps: number) {
    this.#tasks = tasks;
    const start = Array.from({ length: steps }, (_, s) => spread * ((2 * s + 1) / steps - 1));
    this.#logRates = trainable([tf.tensor1d(start)], adam());
  }

  /** One outer step: all tasks, all inner steps of each, one change of the rates. */
  step(outerRate: number): void {
    this.#logRates.minimise(([logRates]) => metaLoss(logRates, this.#tasks), outerRate);
  }

  rates(): number[] {
    return Array.from(this.#logRates.parameters[0].dataSync(), exp);
  }

  dispose(): void {
    this.#logRates.dispose();
  }
}
