import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { adam } from '../../../numerics/optimisers.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import { gcn, labelledLoss, meanPairwiseDistance } from '../algorithm.ts';

/** What a network is trained on. The tensors stay the caller's. */
export interface TrainingData {
  /** `[n, n]` */
  aHat: Tensor2D;
  /** `[n, d]` */
  x: Tensor2D;
  nodes: Int32Array;
  classes: Int32Array;
}

/** The outputs of a network for all nodes. */
export interface Answers {
  /** `[n, classes]` */
  logits: Float32Array;
  /** H W of the last layer, before Â: `[n, classes]`. */
  before: Float32Array;
  /** The last hidden layer: `[n, width]`. Without one, the same array as the logits. */
  hidden: Float32Array;
  width: number;
  /** Mean distance between two nodes after each layer but the last; after the last if it is the only one. */
  distances: number[];
}

/** One of the networks under comparison. */
export class Arm {
  readonly #weights: Trainable<readonly Tensor2D[]>;

  /** Takes over the initial weights, one matrix for each layer. */
  constructor(initial: readonly Tensor2D[]) {
    this.#weights = trainable(initial, adam());
  }

  /** One step of Adam on the labelled nodes. */
  learn({ aHat, x, nodes, classes }: TrainingData, rate: number): void {
    this.#weights.minimise((weights) => {
      const logits = gcn(aHat, x, weights).at(-1)!;
      return labelledLoss(logits, tf.tensor1d(nodes, 'int32'), tf.tensor1d(classes, 'int32'));
    }, rate);
  }

  answers({ aHat, x }: Pick<TrainingData, 'aHat' | 'x'>): Answers {
    return tf.tidy(() => {
      const weights = this.#weights.parameters;
      const layers = gcn(aHat, x, weights);
      const hidden = layers.length > 1 ? layers.slice(0, -1) : layers;
      const last = hidden.at(-1)!;
      const before = tf.matMul<Tensor2D>(layers.length > 1 ? last : x, weights.at(-1)!);
      const logits = layers.at(-1)!.dataSync<'float32'>();
      return {
        logits,
        before: before.dataSync<'float32'>(),
        hidden: last === layers.at(-1) ? logits : last.dataSync<'float32'>(),
        width: last.shape[1],
        distances: hidden.map((h) => meanPairwiseDistance(h).dataSync()[0]!),
      };
    });
  }

  dispose(): void {
    this.#weights.dispose();
  }
}
