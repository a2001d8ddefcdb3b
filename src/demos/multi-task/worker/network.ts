import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { features, imageTensor, width } from '../../../models/glyph-network/model.ts';
import type { Labelled } from '../../../models/glyph-network/tasks.ts';
import { adam, type Optimiser } from '../../../numerics/optimisers.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import {
  decayed,
  gradientCosine,
  jointGradients,
  logits,
  taskGradients,
  type TaskGradients,
} from '../algorithm.ts';
import type { Weighting } from './weighting.ts';

export type Head = 'own' | 'second';
/** Settings of one step. */
export interface Pace {
  rate: number;
  /** λ of the weight decay on the head of the ten characters; 0 for none. */
  lambda: number;
}

/** A trunk with two heads. The heads start from zero: every class as likely. */
export class Network {
  readonly #trunk: Trainable;
  readonly #heads: Record<Head, Trainable>;
  readonly #optimisers: Optimiser[] = [];

  /** Copies `start`, the parameters of the trunk. */
  constructor(start: readonly Tensor[], classes: Record<Head, number>) {
    const learning = (parameters: Tensor[]) => {
      const optimiser = adam();
      this.#optimisers.push(optimiser);
      return trainable(parameters, optimiser);
    };
    const fresh = (c: number) => learning([tf.zeros([width, c]), tf.zeros([c])]);
    this.#trunk = learning(start.map((one) => tf.clone(one)));
    this.#heads = { own: fresh(classes.own), second: fresh(classes.second) };
  }

  /** A new training begins from the present weights: the optimisers forget their moments. */
  restart(): void {
    for (const one of this.#optimisers) one.dispose();
  }

  /** One step on one task alone. The trunk learns at `trunkFactor` times the rate. */
  alone(head: Head, batch: Labelled, { rate, lambda }: Pace, trunkFactor = 1): void {
    tf.tidy(() => {
      const { trunk, head: ofHead } = this.#gradients(head, batch);
      this.#trunk.apply(trunk, rate * trunkFactor);
      this.#heads[head].apply(ofHead, rate);
      if (head === 'own') this.#decay(rate, lambda);
    });
  }

  /** One step on both tasks; returns the cosine of their gradients on the trunk. */
  together(
    own: Labelled,
    second: Labelled,
    weighting: Weighting,
    pace: Pace & { weight: number },
  ): number {
    const { rate, lambda } = pace;
    return tf.tidy(() => {
      const one = this.#gradients('own', own);
      const two = this.#gradients('second', second);
      const weights = weighting.step([one.loss, two.loss], pace);
      const { trunk, heads } = jointGradients([one, two], weights);
      this.#trunk.apply(trunk, rate);
      this.#heads.own.apply(heads[0], rate);
      this.#heads.second.apply(heads[1], rate);
      this.#decay(rate, lambda);
      return gradientCosine(one.trunk, two.trunk).dataSync()[0]!;
    });
  }

  /** The class that it predicts for each image. */
  answers(head: Head, images: Tensor4D): Int32Array {
    return tf.tidy(() => {
      const z = features(images, this.#trunk.parameters);
      return tf.argMax(logits(z, this.#heads[head].parameters), 1).dataSync().slice() as Int32Array;
    });
  }

  dispose(): void {
    for (const one of [this.#trunk, ...Object.values(this.#heads)]) one.dispose();
  }

  #gradients(head: Head, { images, labels }: Labelled): TaskGradients {
    const batch = { x: imageTensor(images), y: tf.tensor1d(labels, 'int32') };
    return taskGradients(features, batch, this.#trunk.parameters, this.#heads[head].parameters);
  }

  #decay(rate: number, lambda: number): void {
    if (lambda > 0) this.#heads.own.assign(decayed(this.#heads.own.parameters, rate, lambda));
  }
}
