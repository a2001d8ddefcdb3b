import * as tf from '@tensorflow/tfjs-core';
import type { Scalar } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { reference } from '../../tests/reference/tfjs.ts';
import { useBackend } from './backend.ts';
import { mlp, mlpParameters } from './layers.ts';
import { meanSquaredError, softmaxCrossEntropy } from './losses.ts';
import { adam, sgd } from './optimisers.ts';
import { normal, random } from './random.ts';
import { trainable, type Trainable } from './trainable.ts';

beforeAll(async () => {
  await useBackend();
  await reference.setBackend('cpu');
});

const r = random(9);
const noise = (n: number) => Float32Array.from({ length: n }, () => normal(r));
const optimisers = {
  sgd: [sgd, (rate: number) => reference.train.sgd(rate)],
  adam: [adam, (rate: number) => reference.train.adam(rate, 0.9, 0.999, 1e-8)],
} as const;

describe.each(Object.entries(optimisers))('%s', (_name, [ours, theirs]) => {
  test('takes the reference’s steps', () => {
    const [w, x, y] = [noise(6), noise(20 * 3), noise(20 * 2)];
    const mine = trainable([tf.tensor2d(w, [3, 2])], ours());
    const [a, b] = [tf.tensor2d(x, [20, 3]), tf.tensor2d(y, [20, 2])];
    const variable = reference.variable(reference.tensor2d(w, [3, 2]));
    const [c, d] = [reference.tensor2d(x, [20, 3]), reference.tensor2d(y, [20, 2])];
    const optimiser = theirs(0.05);
    for (let step = 0; step < 50; step++) {
      const loss = mine.minimise(([p]) => meanSquaredError(tf.matMul(a, p), b), 0.05);
      const cost = optimiser.minimize(
        () => reference.mean(reference.squaredDifference(reference.matMul(c, variable), d)),
        true,
      )!;
      expect(loss).toBeCloseTo(cost.dataSync()[0]!, 4);
    }
    const expected = variable.dataSync();
    for (const [i, v] of mine.parameters[0].dataSync().entries())
      expect(v).toBeCloseTo(expected[i]!, 4);
  });

  test('500 steps leak no tensor, and dispose frees everything', () => {
    const before = tf.memory().numTensors;
    const [x, labels] = [
      tf.tensor2d(noise(16), [8, 2]),
      tf.tensor1d([0, 1, 0, 1, 0, 1, 0, 1], 'int32'),
    ];
    const model = trainable(mlpParameters([2, 4, 2], r), ours());
    const step = () => model.minimise((p) => softmaxCrossEntropy(mlp(x, p), labels), 0.01);
    step();
    const after = tf.memory();
    for (let i = 0; i < 500; i++) step();
    expect(tf.memory()).toMatchObject({ numTensors: after.numTensors, numBytes: after.numBytes });
    model.dispose();
    tf.dispose([x, labels]);
    expect(tf.memory().numTensors).toBe(before);
  });
});

test('parameters outlive an enclosing tidy, and apply leaves the gradients to the caller', () => {
  let model!: Trainable<readonly [Scalar]>;
  tf.tidy(() => {
    model = trainable([tf.scalar(1)], sgd());
    model.apply([tf.scalar(2)], 0.25);
  });
  const gradient = tf.scalar(1);
  model.apply([gradient], 0.25);
  expect(gradient.isDisposed).toBe(false);
  expect(model.parameters[0].dataSync()[0]).toBe(0.25);
  model.assign([gradient]);
  expect(model.parameters[0].dataSync()[0]).toBe(1);
  tf.dispose(gradient);
  expect(model.parameters[0].dataSync()[0]).toBe(1);
  model.dispose();
});

test('a parameter that the loss does not reach is an error, not a silent zero', () => {
  const model = trainable([tf.scalar(1), tf.scalar(2)], sgd());
  expect(() => model.minimise(([p]) => tf.sum(tf.square(p)), 0.1)).toThrow(
    'Cannot compute gradient',
  );
  model.dispose();
});

test('embeddings train through gather', () => {
  const model = trainable([tf.zeros([4, 2])], sgd());
  const [indices, target] = [tf.tensor1d([1, 3, 3], 'int32'), tf.ones([3, 2])];
  model.minimise(([e]) => tf.sum(tf.squaredDifference(tf.gather(e, indices), target)), 0.25);
  expect([...model.parameters[0].dataSync()]).toEqual([0, 0, 0.5, 0.5, 0, 0, 1, 1]);
  model.dispose();
  tf.dispose([indices, target]);
});
