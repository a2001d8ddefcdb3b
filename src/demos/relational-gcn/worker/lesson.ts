import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { softmaxCrossEntropy } from '../../../numerics/losses.ts';
import type { World } from '../shared/world.ts';

/** What everything that learns is given: features `[n, d]`, the training nodes and their classes `[m]`. */
export interface Lesson {
  x: Tensor2D;
  nodes: Tensor1D;
  labels: Tensor1D;
}

/** Nodes without features are told apart by a one-hot vector each. */
export function lessonOf({ names, features, labels }: World, known: Int32Array): Lesson {
  const n = names.length;
  const classes = Int32Array.from(known, (node) => labels[node]!);
  return {
    x: features ? tf.tensor2d(features.values, [n, features.columns.length]) : tf.eye(n),
    nodes: tf.tensor1d(known, 'int32'),
    labels: tf.tensor1d(classes, 'int32'),
  };
}

/** The cross-entropy of the training nodes, for the logits `[n, classes]` of all nodes. */
export const crossEntropy = (logits: Tensor2D, { nodes, labels }: Lesson): Scalar =>
  softmaxCrossEntropy(tf.gather(logits, nodes), labels);

/** Weight decay: with as many weights as nodes, the networks would otherwise overfit. */
const decay = 0.02;

/** Adds the decay, which is the same for everything that learns. */
export function decayed(loss: Scalar, parameters: readonly Tensor[]): Scalar {
  const squares = parameters.map((p) => tf.sum(tf.square(p)));
  const length = squares.reduce((sum, square) => tf.add(sum, square));
  return tf.add(loss, tf.mul(decay, length));
}
