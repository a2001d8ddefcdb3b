import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { accuracy } from '../../../numerics/losses.ts';
import {
  prototypeProbabilities,
  prototypes,
  selfTrainingRound,
  type PseudoLabels,
} from '../algorithm.ts';
import { lastRound, type Round } from '../shared/rounds.ts';
import { givenLabels, rowsThat } from './study.ts';

/** Examples and held-out ones in the same space, with their classes. */
export interface Space {
  /** `[n, d]` */
  x: Tensor2D;
  truth: Int32Array;
  /** `[m, d]` */
  heldOut: Tensor2D;
  heldOutTruth: Int32Array;
  classes: number;
}

/** Held-out accuracy of the nearest prototype. */
const accuracyOf = (c: Tensor2D, { heldOut, heldOutTruth }: Space): number =>
  tf.tidy(() => accuracy(prototypeProbabilities(heldOut, c), heldOutTruth));

/** Held-out accuracy of the prototypes of all examples with their true classes. */
export const ceiling = (space: Space): number =>
  tf.tidy(() =>
    accuracyOf(prototypes(space.x, tf.tensor1d(space.truth, 'int32'), space.classes), space),
  );

/** Self-training from the given labels: round 0 has no pseudo-labels, and each later one those of the round before. */
export function selfTrain(space: Space, given: Uint8Array, threshold: number): Round[] {
  const { x, truth, classes } = space;
  const [rows, others] = [rowsThat(given, 1), rowsThat(given, 0)];
  const known = rows.map((row) => truth[row]!);
  const pick = (which: Int32Array) => tf.gather(x, tf.tensor1d(which, 'int32'));
  const [labelled, unlabelled] = [tf.tidy(() => pick(rows)), tf.tidy(() => pick(others))];
  let c = tf.tidy(() => prototypes(labelled, tf.tensor1d(known, 'int32'), classes));
  const rounds = [resultOf({ index: others.subarray(0, 0), label: known.subarray(0, 0) }, c)];
  for (let round = 1; round <= lastRound; round++) {
    const { pseudo, next } = selfTrainingRound({ labelled, unlabelled }, known, c, threshold);
    c.dispose();
    c = next;
    rounds.push(resultOf({ ...pseudo, index: pseudo.index.map((at) => others[at]!) }, c));
  }
  tf.dispose([labelled, unlabelled, c]);
  return rounds;

  function resultOf({ index, label }: PseudoLabels, means: Tensor2D): Round {
    const all = givenLabels(truth, given);
    index.forEach((row, i) => (all[row] = label[i]!));
    const wrong = index.filter((row) => all[row] !== truth[row]).length;
    return { label: all, accuracy: accuracyOf(means, space), taken: index.length, wrong };
  }
}
