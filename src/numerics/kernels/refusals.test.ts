/** What the kernels do not cover is refused: nothing is computed from what lies elsewhere in memory. */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { convolution } from './index.ts';
import { on, useBackend } from './testing.ts';

beforeAll(useBackend);

const x = () => tf.ones<tf.Rank.R4>([1, 4, 4, 1]);
const filter = (shape: [number, number, number, number] = [3, 3, 1, 1]) =>
  tf.ones<tf.Rank.R4>(shape);
const whole = (values: number[]) => tf.tensor1d(values, 'int32');
const transposed = (dy: tf.Tensor, shape: [number, number, number, number]) =>
  tf.conv2dTranspose(dy as Tensor4D, filter(), shape, 1, 'same');

test.each<[string, RegExp, () => tf.Tensor]>([
  [
    'a filter beyond the image',
    /does not fit into/,
    () => tf.conv2d(x(), filter([6, 6, 1, 1]), 1, 'valid'),
  ],
  [
    'other channels than the filter’s',
    /does not fit into/,
    () => convolution(x(), filter([3, 3, 2, 1]), null),
  ],
  [
    'a bias of another size',
    /need a bias \[1\]/,
    () => convolution(x(), filter(), tf.tensor1d([1, 2])),
  ],
  ['a gradient of fewer images', /is not one of/, () => transposed(x(), [3, 4, 4, 1])],
  ['a smaller gradient', /is not one of/, () => transposed(tf.ones([1, 2, 2, 1]), [1, 4, 4, 1])],
  [
    'a gradient of whole numbers',
    /not int32/,
    () => transposed(tf.ones([1, 4, 4, 1], 'int32'), [1, 4, 4, 1]),
  ],
  ['a window beyond the image', /does not fit into/, () => tf.maxPool(x(), 6, 1, 'valid')],
  ['a product with a vector', /do not fit/, () => tf.matMul(tf.ones([2, 2]), tf.tensor1d([2, 3]))],
  [
    'a product’s bias of another size',
    /do not fit a bias/,
    () => tf.fused.matMul({ a: tf.ones([2, 2]), b: tf.ones([2, 3]), bias: tf.scalar(1) }),
  ],
  [
    'sums of whole numbers',
    /not int32/,
    () => tf.unsortedSegmentSum(whole([1, 2]), whole([0, 0]), 1),
  ],
  [
    'indices out of range',
    /5 is not in \[0, 2\]/,
    () => tf.gatherND(tf.ones([3, 2]), tf.tensor2d([[5]], [1, 1], 'int32')),
  ],
])('%s', (_, message, compute) => {
  expect(() => on('wasm', [], compute)).toThrow(message);
});

test('of a gradient that is higher and wider than the outputs the rest is ignored, as in tfjs', () => {
  const dy = tf.ones<tf.Rank.R4>([1, 6, 5, 1]);
  const expected = transposed(x(), [1, 4, 4, 1]).dataSync();
  expect(transposed(dy, [1, 4, 4, 1]).dataSync()).toEqual(expected);
});

test('padding wider than all that the windows cover', () => {
  const far = tf.conv2d(x(), filter([2, 2, 1, 1]), 5, [
    [0, 0],
    [4, 0],
    [4, 0],
    [0, 0],
  ]);
  expect([...far.dataSync()]).toEqual([0, 0, 0, 4]);
});

test('a filter as large as the image and one more leaves no output, and no gradient', () => {
  const sum = (x: tf.Tensor) => tf.sum(tf.conv2d(x as Tensor4D, filter([5, 5, 1, 1]), 1, 'valid'));
  expect([...tf.grad(sum)(x()).dataSync()]).toEqual(Array(16).fill(0));
});
