import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { dense, denseParameters } from '../../../numerics/layers.ts';
import { softmaxCrossEntropy } from '../../../numerics/losses.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import { relationalConvolution } from '../algorithm.ts';

const hidden = 16;
/** Weight decay: with as many weights as nodes, the networks would otherwise overfit. */
const decay = 0.02;

/** What all arms are given: features `[n, d]`, the training nodes and their classes `[m]`. */
export interface Lesson {
  x: Tensor2D;
  nodes: Tensor1D;
  labels: Tensor1D;
}

/** Initial weights. Every relation of every arm starts from the same w, so that only the edges make a difference. */
export interface Start {
  encoder: [w: Tensor2D, b: Tensor1D];
  w0: Tensor2D;
  bias: Tensor1D;
  w: Tensor2D;
}

export function startOf(inputs: number, classes: number, random: Random): Start {
  const encoder = denseParameters(inputs, hidden, random, 'he');
  const [w0, bias] = denseParameters(hidden, classes, random);
  const [w, unused] = denseParameters(hidden, classes, random);
  unused.dispose(); // one bias serves all terms
  return { encoder, w0, bias, w };
}

/** The start's tensors under training, with a matrix w for each relation. */
type Parameters = readonly [
  we: Tensor2D,
  be: Tensor1D,
  w0: Tensor2D,
  bias: Tensor1D,
  ...w: Tensor2D[],
];

/**
 * One network: each node's features pass a layer of 16 ReLU units, then one relational convolution gives the
 * logits. Without relations it sees features alone; with a single one it cannot tell relation types apart.
 */
export class Arm {
  readonly #training: Trainable<Parameters>;
  readonly #lesson: Lesson;
  /** One matrix for each relation; whoever sets them disposes of them. */
  adjacency: readonly Tensor2D[];

  constructor(lesson: Lesson, start: Start, adjacency: readonly Tensor2D[]) {
    this.#lesson = lesson;
    this.adjacency = adjacency;
    const [we, be] = start.encoder;
    const encoder = [tf.clone(we), tf.clone(be)] as const;
    const relations = adjacency.map(() => tf.clone(start.w));
    this.#training = trainable(
      [...encoder, tf.clone(start.w0), tf.clone(start.bias), ...relations],
      adam(),
    );
  }

  /** One step of Adam on all training nodes at once; returns the cross-entropy plus weight decay before it. */
  learn(rate: number): number {
    return this.#training.minimise((parameters) => {
      const crossEntropy = this.#loss(parameters);
      const squares = parameters.map((p) => tf.sum(tf.square(p)));
      const length = squares.reduce((sum, square) => tf.add(sum, square));
      return tf.add<Scalar>(crossEntropy, tf.mul(decay, length));
    }, rate);
  }

  /** `[n, classes]`, row by row. */
  logits(): Float32Array {
    return tf.tidy(() => this.#logits(this.#training.parameters).dataSync<'float32'>());
  }

  /** The cross-entropy of the training nodes, without the decay. */
  loss(): number {
    return tf.tidy(() => this.#loss(this.#training.parameters).dataSync()[0]!);
  }

  /** What every node would send: to itself W₀h, and to others W_r h for each relation, `[n, classes]`; and the bias. */
  messages(): { own: Float32Array; relations: Float32Array[]; bias: Float32Array } {
    return tf.tidy(() => {
      const { h, w0, bias, w } = this.#parts(this.#training.parameters);
      const sent = (weights: Tensor2D) => tf.matMul(h, weights).dataSync<'float32'>();
      return { own: sent(w0), relations: w.map(sent), bias: bias.dataSync<'float32'>() };
    });
  }

  dispose(): void {
    this.#training.dispose();
  }

  #loss(parameters: Parameters): Scalar {
    const { nodes, labels } = this.#lesson;
    return softmaxCrossEntropy(tf.gather(this.#logits(parameters), nodes), labels);
  }

  #logits(parameters: Parameters): Tensor2D {
    const { h, w0, bias, w } = this.#parts(parameters);
    return tf.add(relationalConvolution(h, this.adjacency, w, w0), bias);
  }

  #parts([we, be, w0, bias, ...w]: Parameters) {
    return { h: dense(this.#lesson.x, we, be, 'relu'), w0, bias, w };
  }
}
