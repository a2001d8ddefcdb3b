import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { dense, denseParameters } from '../../../numerics/layers.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import { relationalConvolution } from '../algorithm.ts';
import { crossEntropy, decayed, type Lesson } from './lesson.ts';

const hidden = 16;

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

/**
 * What an arm sees of the edges, as matrices `[n, n]`; whoever sets them disposes of them. Relations: an adjacency
 * matrix for each, which gets its own weights; with none the arm sees features alone. Â: Kipf and Welling's, which
 * mixes each node with its neighbours under the same weights.
 */
export type Edges = { relations: readonly Tensor2D[] } | { aHat: Tensor2D };

/** The start's tensors under training, with a matrix w for each relation. */
type Parameters = readonly [
  we: Tensor2D,
  be: Tensor1D,
  w0: Tensor2D,
  bias: Tensor1D,
  ...w: Tensor2D[],
];

/** One network: each node's features pass a layer of 16 ReLU units, then one graph layer gives the logits. */
export class Arm {
  readonly #training: Trainable<Parameters>;
  readonly #lesson: Lesson;
  #edges: Edges;

  constructor(lesson: Lesson, start: Start, edges: Edges) {
    this.#lesson = lesson;
    this.#edges = edges;
    const [we, be] = start.encoder;
    const encoder = [tf.clone(we), tf.clone(be)] as const;
    const relations = 'relations' in edges ? edges.relations.map(() => tf.clone(start.w)) : [];
    this.#training = trainable(
      [...encoder, tf.clone(start.w0), tf.clone(start.bias), ...relations],
      adam(),
    );
  }

  /** From now on. */
  see(edges: Edges): void {
    this.#edges = edges;
  }

  /** One step of Adam on all training nodes at once. */
  learn(rate: number): void {
    this.#training.minimise((parameters) => decayed(this.#loss(parameters), parameters), rate);
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
    return crossEntropy(this.#logits(parameters), this.#lesson);
  }

  #logits(parameters: Parameters): Tensor2D {
    const { h, w0, bias, w } = this.#parts(parameters);
    const edges = this.#edges;
    const convolved =
      'aHat' in edges
        ? tf.matMul(edges.aHat, tf.matMul(h, w0))
        : relationalConvolution(h, edges.relations, w, w0);
    return tf.add(convolved, bias);
  }

  #parts([we, be, w0, bias, ...w]: Parameters) {
    return { h: dense(this.#lesson.x, we, be, 'relu'), w0, bias, w };
  }
}
