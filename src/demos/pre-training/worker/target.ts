import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { convolved, imageTensor } from '../../../models/glyph-network/model.ts';
import type { Task } from '../../../models/glyph-network/tasks.ts';
import { flatten } from '../../../numerics/layers.ts';
import { accuracy } from '../../../numerics/losses.ts';
import { integers, type Random } from '../../../numerics/random.ts';
import { extract, linearProbe, logits } from '../algorithm.ts';
import { counts } from '../shared/counts.ts';
import { batchOf, type Network } from './network.ts';

/** Some of the labelled drawings: so many of each character. */
export interface Choice {
  count: (typeof counts)[number];
  /** How many of each character come before them. */
  from: number;
}
/** With few labels it matters much which ones they are: then accuracies are means over so many choices. */
const perCount = { 1: 5, 3: 3, 10: 1, 30: 1 } as const;
const batch = 32;

/** For each number of labels, the choices of them. */
export const choices: readonly (readonly Choice[])[] = counts.map((count) =>
  Array.from({ length: perCount[count] }, (_, i) => ({ count, from: i * count })),
);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Features of the labelled drawings and of those to test on, each `[n · d]`. */
export interface Features {
  train: Float32Array;
  test: Float32Array;
}

/** The target task: ten characters, a few labelled drawings of each, and drawings to test on. */
export class Target {
  readonly classes: number;
  readonly #task: Task;
  readonly #train: Tensor4D;
  readonly #test: Tensor4D;

  /** The task has as many labelled drawings as the largest count needs. */
  constructor(task: Task) {
    this.classes = task.characters.length;
    this.#task = task;
    this.#train = imageTensor(task.train.images);
    this.#test = imageTensor(task.test.images);
  }

  /** The features that a backbone computes of all drawings. */
  features(phi: readonly Tensor[]): Features {
    const of = (images: Tensor4D) => extract(convolved, images, phi);
    return { train: of(this.#train), test: of(this.#test) };
  }

  /** The drawings themselves as features. */
  pixels(): Features {
    const of = (images: Tensor4D) => extract(flatten, images, []);
    return { train: of(this.#train), test: of(this.#test) };
  }

  /** Accuracy of a linear probe with each number of labels: `[counts]`. */
  probes({ train, test }: Features): number[] {
    const { labels } = this.#task.test;
    const d = test.length / labels.length;
    const probe = ({ count, from }: Choice) => {
      const [first, end] = [from * this.classes, (from + count) * this.classes];
      const given = this.#task.train.labels.subarray(first, end);
      return linearProbe(train.subarray(first * d, end * d), given, test, labels);
    };
    return choices.map((all) => mean(all.map(probe)));
  }

  /** Accuracy of a network that has a head of its own for the ten characters. */
  accuracy({ parameters }: Network): number {
    const { labels } = this.#task.test;
    const answers = tf.tidy(() => logits(convolved, this.#test, parameters));
    const share = accuracy(answers, labels);
    answers.dispose();
    return share;
  }

  /** A batch of chosen drawings; all of them where they fit into one. */
  batch({ count, from }: Choice, random: Random) {
    const n = count * this.classes;
    const rows =
      n <= batch ? Int32Array.from({ length: n }, (_, i) => i) : integers(random, n, batch);
    const first = from * this.classes;
    return batchOf(
      this.#train,
      this.#task.train.labels,
      rows.map((row) => first + row),
    );
  }

  dispose(): void {
    tf.dispose([this.#train, this.#test]);
  }
}
