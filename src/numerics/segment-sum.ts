import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';

/**
 * The sum of the rows of each segment: x `[rows, k]`, `of` the segment of each row, int32 `[rows]`, from 0 to
 * `count` − 1 → `[count, k]`. Its gradient only copies rows; that of tfjs, which allows negative numbers, takes far longer.
 * First order alone.
 */
export const segmentSum = (x: Tensor2D, of: Tensor1D, count: number): Tensor2D =>
  tf.customGrad((...[rows]) => ({
    value: tf.unsortedSegmentSum(rows as Tensor2D, of, count),
    gradFunc: (dy: Tensor) => tf.gather(dy, of),
  }))(x) as Tensor2D;
