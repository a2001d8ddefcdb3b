import * as tf from '@tensorflow/tfjs-core';
import type { Rank, Scalar, Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import reference from '../../../tests/reference/multi-task.json' with { type: 'json' };
import { dense } from '../../numerics/layers.ts';
import { useBackend } from '../../numerics/backend.ts';
import {
  decayed,
  gradientCosine,
  impliedWeights,
  jointGradients,
  taskGradients,
  uncertaintyWeighted,
  type TaskGradients,
} from './algorithm.ts';

beforeAll(() => useBackend());

const tensors = (values: readonly unknown[]) => values.map((one) => tf.tensor(one as number[]));
/** The reference's trunk, in place of convolutions. */
const trunk = (x: Tensor4D, [w, b]: readonly Tensor[]) =>
  dense(tf.reshape<Rank.R2>(x, [-1, 5]), w!, b!, 'relu');
function gradients(): [TaskGradients, TaskGradients] {
  const phi = tensors(reference.trunk);
  return reference.tasks.map(({ x, y, head }) =>
    taskGradients(
      trunk,
      { x: tf.reshape(tf.tensor2d(x), [-1, 5, 1, 1]), y: tf.tensor1d(y, 'int32') },
      phi,
      tensors(head),
    ),
  ) as [TaskGradients, TaskGradients];
}
function expectNear(actual: readonly Tensor[], wanted: readonly unknown[]) {
  expect(actual.length).toBe(wanted.length);
  actual.forEach((one, i) => {
    const values = (wanted[i] as number[]).flat(2);
    const found = one.dataSync();
    values.forEach((value, at) => expect(Math.abs(found[at]! - value)).toBeLessThan(1e-5));
  });
}
const number = (one: Scalar) => one.dataSync()[0]!;
const scalars = () => reference.tasks.map(({ s }) => tf.scalar(s)) as [Scalar, Scalar];

describe('against PyTorch', () => {
  test('each task’s loss and its gradient on the trunk', () => {
    gradients().forEach(({ loss, trunk: found }, i) => {
      expect(number(loss)).toBeCloseTo(reference.tasks[i]!.loss, 5);
      expectNear(found, reference.tasks[i]!.trunk);
    });
  });

  test('the cosine of the two gradients', () => {
    const [one, two] = gradients();
    expect(number(gradientCosine(one.trunk, two.trunk))).toBeCloseTo(reference.cosine, 5);
  });

  test('the weighted loss, its slopes, and the joint gradient by the chain rule', () => {
    const [one, two] = gradients();
    const { total, weights, slopes } = impliedWeights([one.loss, two.loss], scalars());
    expect(number(total)).toBeCloseTo(reference.total, 5);
    expect(number(uncertaintyWeighted([one.loss, two.loss], scalars()))).toBeCloseTo(reference.total, 5); // prettier-ignore
    slopes.forEach((slope, i) => expect(number(slope)).toBeCloseTo(reference.slopes[i]!, 5));
    const { trunk: joint, heads } = jointGradients([one, two], weights);
    expectNear([...joint, ...heads.flat()], reference.joint);
  });
});

describe('by hand', () => {
  test('with log variances of zero the losses are added up with equal weights', () => {
    const total = uncertaintyWeighted([tf.scalar(0.5), tf.scalar(2)], [tf.scalar(0), tf.scalar(0)]);
    expect(number(total)).toBeCloseTo(2.5, 6);
  });

  test('at the best log variance, ln 2L, the weight is 1/2L and the slope 0', () => {
    const [small, large] = [0.01, 3];
    const s = [small, large].map((one) => tf.scalar(Math.log(2 * one))) as [Scalar, Scalar];
    const { weights, slopes, total } = impliedWeights([tf.scalar(small), tf.scalar(large)], s);
    expect(weights.map(number)[0]).toBeCloseTo(50, 3);
    expect(weights.map(number)[1]).toBeCloseTo(1 / 6, 5);
    for (const slope of slopes) expect(number(slope)).toBeCloseTo(0, 5);
    expect(number(total)).toBeCloseTo(1 + (Math.log(0.02) + Math.log(6)) / 2, 5);
    expect(number(total)).toBeLessThan(0);
  });

  test('gradients in the same, in opposite and in perpendicular directions', () => {
    const g = [tf.tensor2d([[1, 2]]), tf.tensor1d([-3])];
    const times = (factor: number) => g.map((one) => tf.mul(one, factor));
    expect(number(gradientCosine(g, times(7)))).toBeCloseTo(1, 6);
    expect(number(gradientCosine(g, times(-0.2)))).toBeCloseTo(-1, 6);
    expect(number(gradientCosine([tf.tensor1d([1, 0])], [tf.tensor1d([0, 5])]))).toBe(0);
  });

  test('weight decay shrinks every weight by the same share', () => {
    const [w] = decayed([tf.tensor1d([1, -2])], 0.01, 20);
    expect(Array.from(w!.dataSync()).map((one) => one.toFixed(4))).toEqual(['0.8000', '-1.6000']);
  });
});
