import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { dense } from '../../../numerics/layers.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import { crossEntropy, decayed, type Lesson } from './lesson.ts';

type Parameters = readonly [w: Tensor2D, bias: Tensor1D];

/**
 * What one would try without a graph network: a table with a row for each node, in its columns the node's features
 * and for each relation the mean of its neighbours' features; and softmax regression on it, from zero.
 */
export class Table {
  readonly #training: Trainable<Parameters>;
  readonly #lesson: Lesson;
  #columns: Tensor2D;

  constructor(lesson: Lesson, classes: number, relations: readonly Tensor2D[]) {
    this.#lesson = lesson;
    this.#columns = columnsOf(lesson, relations);
    const [, width] = this.#columns.shape;
    this.#training = trainable([tf.zeros([width, classes]), tf.zeros([classes])], adam());
  }

  /** The columns of a relation without an edge are zero. */
  see(relations: readonly Tensor2D[]): void {
    tf.dispose(this.#columns);
    this.#columns = columnsOf(this.#lesson, relations);
  }

  learn(rate: number): void {
    this.#training.minimise(
      (parameters) => decayed(crossEntropy(this.#logits(parameters), this.#lesson), parameters),
      rate,
    );
  }

  /** `[n, classes]`, row by row. */
  logits(): Float32Array {
    return tf.tidy(() => this.#logits(this.#training.parameters).dataSync<'float32'>());
  }

  loss(): number {
    const loss = (): Scalar => crossEntropy(this.#logits(this.#training.parameters), this.#lesson);
    return tf.tidy(() => loss().dataSync()[0]!);
  }

  dispose(): void {
    this.#training.dispose();
    tf.dispose(this.#columns);
  }

  #logits([w, bias]: Parameters): Tensor2D {
    return dense(this.#columns, w, bias);
  }
}

/** `[n, d (1 + relations)]`; zero where a node has no neighbour. */
export function columnsOf({ x }: Pick<Lesson, 'x'>, relations: readonly Tensor2D[]): Tensor2D {
  return tf.tidy(() => {
    const means = relations.map((a) => tf.div(tf.matMul(a, x), tf.maximum(tf.sum(a, 1, true), 1)));
    return tf.concat<Tensor2D>([x, ...(means as Tensor2D[])], 1);
  });
}
