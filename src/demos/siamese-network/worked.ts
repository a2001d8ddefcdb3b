import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { contrastiveLoss, distances } from './algorithm.ts';
import { forceOf } from './shared/springs.ts';

type Point = [x: number, y: number];

const margin = 1;
const one: Point = [0.1, 0.2];
const other: Point = [0.1, 0.8];
const far = 1.3;

const loss = (distance: number, same: 0 | 1) =>
  contrastiveLoss(tf.tensor1d([distance]), tf.tensor1d([same]), margin).dataSync()[0]!;

export default (() =>
  tf.tidy(() => {
    const near = distances(tf.tensor2d([one]), tf.tensor2d([other])).dataSync()[0]!;
    return {
      oneX: one[0],
      oneY: one[1],
      otherY: other[1],
      near,
      far,
      lossSameNear: loss(near, 1),
      lossSameFar: loss(far, 1),
      lossDifferentNear: loss(near, 0),
      gap: margin - near,
      pullNear: forceOf(near, 1, margin),
      pullFar: forceOf(far, 1, margin),
      pushNear: forceOf(near, 0, margin),
      mean: contrastiveLoss(
        tf.tensor1d([near, near, far]),
        tf.tensor1d([1, 0, 0]),
        margin,
      ).dataSync()[0]!,
    };
  })) satisfies Worked;
