import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import { mlpParameters, replicate } from '../../../numerics/layers.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import {
  adapt,
  mamlGradient,
  reptileStep,
  taskLosses,
  type Inner,
  type Tasks,
} from '../algorithm.ts';
import type { ArmName } from '../shared/names.ts';

const trained = ['maml', 'first', 'reptile', 'joint'] as const satisfies readonly ArmName[];
type Trained = (typeof trained)[number];

/** β, the rate of the outer steps (Adam, for every arm). */
const outerRate = 0.01;
/** With a single inner step Reptile would be joint training. */
const reptileSteps = 5;

/** The gradient by which each arm updates the initial weights, or its substitute for one. */
const directions: Record<
  Trained,
  (theta: readonly Tensor[], tasks: Tasks, inner: Inner) => Tensor[]
> = {
  maml: (theta, tasks, inner) => mamlGradient(theta, tasks, { ...inner, order: 2 }),
  first: (theta, tasks, inner) => mamlGradient(theta, tasks, { ...inner, order: 1 }),
  // The same points as the others have: support and query in turn.
  reptile: (theta, { support, query }, { rate }) => {
    let adapted = replicate(theta, support.x.shape[0]);
    for (let step = 0; step < reptileSteps; step++)
      adapted = adapt(adapted, step % 2 === 0 ? support : query, { rate, steps: 1 });
    // θ − (θ + mean(θ′ − θ)): what the Reptile paper hands to Adam.
    const next = reptileStep(theta, adapted, 1);
    return theta.map((now, i) => tf.sub(now, next[i]!));
  },
  joint: (theta, { support, query }) => {
    const loss = (...weights: Tensor[]): Scalar => {
      const copies = replicate(weights, support.x.shape[0]);
      return tf.mean(tf.add(taskLosses(copies, support), taskLosses(copies, query)));
    };
    return tf.grads(loss)([...theta]);
  },
};

/** The initial weights of every arm, equal at first. */
export class Arms {
  readonly #random: readonly Tensor[];
  readonly #trained: Record<Trained, Trainable>;

  constructor(random: Random) {
    this.#random = mlpParameters([1, 40, 40, 1], random);
    const start = () =>
      trainable(
        tf.tidy(() => this.#random.map((p) => tf.clone(p))),
        adam(),
      );
    this.#trained = { maml: start(), first: start(), reptile: start(), joint: start() };
  }

  parameters(arm: ArmName): readonly Tensor[] {
    return arm === 'random' ? this.#random : this.#trained[arm].parameters;
  }

  /** One outer step of every arm, all on the same tasks. */
  step(tasks: Tasks, inner: Inner): void {
    for (const arm of trained)
      tf.tidy(() => {
        const model = this.#trained[arm];
        model.apply(directions[arm](model.parameters, tasks, inner), outerRate);
      });
  }

  dispose(): void {
    tf.dispose([...this.#random]);
    for (const model of Object.values(this.#trained)) model.dispose();
  }
}
