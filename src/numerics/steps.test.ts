import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { useBackend } from './backend.ts';

beforeAll(useBackend);

const at = () => tf.tensor2d([0.3, -2.4, 7.1, 0.2, 5, -1], [2, 3]);
const values = (x: Tensor) => [...x.dataSync()];
const steps: Record<string, (x: Tensor) => Tensor> = {
  argMax: (x) => tf.argMax(x, 1),
  argMin: (x) => tf.argMin(x, 1),
  greater: (x) => tf.greater(x, 0),
  equal: (x) => tf.equal(x, 5),
  isNaN: tf.isNaN,
  any: (x) => tf.any(tf.cast(x, 'bool')),
  floorDiv: (x) => tf.floorDiv(x, 2),
  'a sum of comparisons': (x) => tf.sum(tf.cast(tf.less(tf.mul(x, 2), 1), 'float32')),
};

test.each(Object.entries(steps))('%s has a gradient of zeros, and that one too', (_, step) => {
  const zeros = tf.grad((x) => step(x));
  expect(values(zeros(at()))).toEqual(Array(6).fill(0));
  expect(values(tf.grad(zeros)(at()))).toEqual(Array(6).fill(0));
});

test('of whole numbers as well, in floats', () => {
  const [da, db] = tf.grads((a, b) => tf.div(a, b))([
    tf.tensor1d([7, 8], 'int32'),
    tf.tensor1d([2, 3], 'int32'),
  ]);
  expect([da!.dtype, ...values(da!), ...values(db!)]).toEqual(['float32', 0, 0, 0, 0]);
});

test('an argument that only steps lead from gets zeros beside one that has a slope', () => {
  const gated = (x: Tensor, y: Tensor) => tf.mul(tf.cast(tf.greater(x, 0), 'float32'), y);
  const [dx, dy] = tf.grads((x, y) => gated(x, y))([tf.tensor1d([-1, 2]), tf.tensor1d([3, 4])]);
  expect([...values(dx!), ...values(dy!)]).toEqual([0, 0, 0, 1]);
});

test('no zero meets an infinite slope on the way back', () => {
  const f = (x: Tensor) => tf.where(tf.greater(tf.log(x), 1), x, tf.mul(x, 2));
  expect(values(tf.grad(f)(tf.tensor1d([0, 9])))).toEqual([2, 1]);
});

test('a result that does not depend on the argument is refused', () => {
  const constant = tf.grad((x) => tf.argMax(tf.ones(x.shape), 1));
  expect(() => constant(at())).toThrow('Cannot compute gradient');
});

test('training leaves a variable alone that only steps lead from', () => {
  const [used, gate] = [tf.variable(tf.scalar(2)), tf.variable(tf.scalar(1))];
  const loss = () =>
    tf.mul(tf.square(used as Tensor), tf.cast(tf.greater(gate as Tensor, 0), 'float32'));
  expect(Object.keys(tf.variableGrads(loss as () => tf.Scalar).grads)).toEqual([used.name]);
});
