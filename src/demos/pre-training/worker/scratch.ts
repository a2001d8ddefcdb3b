import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Random } from '../../../numerics/random.ts';
import { newNetwork, type Network } from './network.ts';
import { choices, mean, type Choice, type Target } from './target.ts';

interface Learner extends Choice {
  network: Network;
  /** On the test drawings, when it was last measured. */
  accuracy: number;
}
/**
 * How a network with so many labels learns: one step in so many steps of pre-training, and its rate as a multiple of
 * theirs. More steps add hardly anything; of ¼, ½, 1, 2 and 4 times the default rate these did best, or as well as the best.
 */
const schedule = {
  1: { every: 5, factor: 0.5 },
  3: { every: 5, factor: 0.5 },
  10: { every: 2, factor: 2 },
  30: { every: 2, factor: 2 },
} as const;

/** The same network trained on nothing but labelled target drawings: one for each choice of them. */
export class Scratch {
  readonly #target: Target;
  readonly #learners: readonly (readonly Learner[])[];
  readonly #batches: Random;
  #steps = 0;

  constructor(target: Target, start: readonly Tensor[], random: Random) {
    this.#target = target;
    this.#learners = choices.map((all) =>
      all.map((choice) => ({
        ...choice,
        network: newNetwork(start, target.classes),
        // With a head of zeros it gives every drawing the same class.
        accuracy: 1 / target.classes,
      })),
    );
    this.#batches = random;
  }

  /** Follows a step of pre-training: the networks whose turn it is make one. */
  step(rate: number): void {
    const now = this.#steps++;
    this.#learners.flat().forEach((learner, i) => {
      const { every, factor } = schedule[learner.count];
      // Half of them one step later, so that no step is long.
      if (now % every !== i % 2) return;
      tf.tidy(() => {
        const { x, y } = this.#target.batch(learner, this.#batches);
        learner.network.step(x, y, factor * rate);
      });
    });
  }

  /** Measures one network each. */
  measurements(): (() => void)[] {
    return this.#learners.flat().map((learner) => () => {
      learner.accuracy = this.#target.accuracy(learner.network);
    });
  }

  /** As last measured: for each number of labels, the mean over the choices. */
  accuracies(): number[] {
    return this.#learners.map((all) => mean(all.map(({ accuracy }) => accuracy)));
  }

  dispose(): void {
    for (const { network } of this.#learners.flat()) network.dispose();
  }
}
