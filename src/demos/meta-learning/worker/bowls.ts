import * as tf from '@tensorflow/tfjs-core';
import { bowlLoss, descendBowls } from '../algorithm.ts';
import { bowlStart, flat } from '../shared/family.ts';

/** A path over a bowl of two weights. */
export interface BowlPath {
  /** Weights along the flat and the steep axis before the first step and after each, `[2 (s + 1)]`. */
  at: Float32Array;
  /** The loss at each of them. */
  losses: Float32Array;
}

/** Gradient descent on a bowl of two weights, whose steep axis has this curvature. */
export function bowlPath(rates: readonly number[], steep: number): BowlPath {
  const [at, losses] = tf.tidy(() => {
    const curvature = tf.tensor2d([[flat, steep]]);
    const path = tf.concat(descendBowls(tf.tensor2d([[...bowlStart]]), rates, curvature), 0);
    return [path.dataSync<'float32'>(), bowlLoss(path, curvature).dataSync<'float32'>()] as const;
  });
  return { at, losses };
}
