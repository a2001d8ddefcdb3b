import * as tf from '@tensorflow/tfjs-core';
import type { Scalar } from '@tensorflow/tfjs-core';
import { adam } from '../../../numerics/optimisers.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { impliedWeights } from '../algorithm.ts';

type Losses = readonly [own: Scalar, second: Scalar];

/** How the two losses were weighted in the last step. */
export interface Weighed {
  losses: [own: number, second: number];
  weights: [own: number, second: number];
  /** What is minimised: with learned weights it can be negative. */
  total: number;
}
/** Decides the weights of the two losses in a step. */
export interface Weighting {
  step(losses: Losses, pace: { rate: number; weight: number }): readonly [Scalar, Scalar];
  readonly last: Weighed;
  dispose(): void;
}

const before = (): Weighed => ({ losses: [0, 0], weights: [1, 1], total: 0 });
const number = (one: Scalar): number => one.dataSync()[0]!;
const numbers = ([a, b]: Losses): [number, number] => [number(a), number(b)];

/** The ten characters count once, the other task `weight` times. */
export function fixedWeights(): Weighting {
  let last = before();
  return {
    step: (losses, { weight }) => {
      const [own, second] = numbers(losses);
      last = { losses: [own, second], weights: [1, weight], total: own + weight * second };
      return [tf.scalar(1), tf.scalar(weight)];
    },
    get last() {
      return last;
    },
    dispose: () => undefined,
  };
}

/** The log variances learn faster than the network, so that they keep up with losses that fall within few steps. */
const faster = 10;

/** The weights e^(−s) are learned, from s = 0. */
export function learnedWeights(): Weighting {
  const s = trainable([tf.scalar(0), tf.scalar(0)], adam());
  let last = before();
  return {
    step: (losses, { rate }) => {
      const { total, weights, slopes } = impliedWeights(losses, s.parameters);
      s.apply(slopes, faster * rate);
      last = { losses: numbers(losses), weights: numbers(weights), total: number(total) };
      return weights;
    },
    get last() {
      return last;
    },
    dispose: () => s.dispose(),
  };
}
