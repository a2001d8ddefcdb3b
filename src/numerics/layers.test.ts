import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { reference } from '../../tests/reference/tfjs.ts';
import { useBackend } from './backend.ts';
import {
  averagePool,
  conv,
  convParameters,
  dense,
  denseParameters,
  flatten,
  globalAveragePool,
  maxPool,
  mlp,
  mlpParameters,
  replicate,
} from './layers.ts';
import { normal, random } from './random.ts';

beforeAll(async () => {
  await useBackend();
  await reference.setBackend('cpu');
});

const r = random(6);
const noise = (...shape: number[]) =>
  Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => normal(r));

function close(ours: tf.Tensor, theirs: { shape: number[]; dataSync(): ArrayLike<number> }) {
  expect(ours.shape).toEqual(theirs.shape);
  const [a, b] = [ours.dataSync(), theirs.dataSync()];
  for (let i = 0; i < a.length; i++) expect(a[i]).toBeCloseTo(b[i]!, 4);
}

test('the reference is an engine of its own', () => {
  expect(tf.getBackend()).toBe('wasm');
  expect(reference.getBackend()).toBe('cpu');
  expect(reference.engine()).not.toBe(tf.engine());
});

test('dense, for every activation', () => {
  const [x, w, b] = [noise(5, 7), noise(7, 3), noise(3)];
  for (const activation of ['linear', 'relu', 'tanh'] as const)
    close(
      dense(tf.tensor2d(x, [5, 7]), tf.tensor2d(w, [7, 3]), tf.tensor1d(b), activation),
      reference.layers
        .dense({
          units: 3,
          activation,
          weights: [reference.tensor2d(w, [7, 3]), reference.tensor1d(b)],
        })
        .apply(reference.tensor2d(x, [5, 7])) as never,
    );
});

test('dense with a leading axis is as many layers at once', () => {
  const x = tf.tensor3d(noise(4, 5, 7), [4, 5, 7]);
  const w = tf.tensor3d(noise(4, 7, 3), [4, 7, 3]);
  const b = tf.tensor3d(noise(4, 1, 3), [4, 1, 3]);
  const together = tf.unstack(dense(x, w, b, 'relu'));
  const [xs, ws, bs] = [tf.unstack(x), tf.unstack(w), tf.unstack(b)];
  for (const [i, y] of together.entries())
    close(y, dense(xs[i]!, ws[i]!, tf.reshape(bs[i]!, [3]), 'relu'));
});

test('conv, for every stride, padding and activation', () => {
  const [x, w, b] = [noise(2, 9, 8, 3), noise(3, 3, 3, 5), noise(5)];
  for (const stride of [1, 2])
    for (const pad of ['same', 'valid'] as const)
      for (const activation of ['linear', 'relu', 'tanh'] as const)
        close(
          conv(tf.tensor4d(x, [2, 9, 8, 3]), tf.tensor4d(w, [3, 3, 3, 5]), tf.tensor1d(b), {
            stride,
            pad,
            activation,
          }),
          reference.layers
            .conv2d({
              filters: 5,
              kernelSize: 3,
              strides: stride,
              padding: pad,
              activation,
              weights: [reference.tensor4d(w, [3, 3, 3, 5]), reference.tensor1d(b)],
            })
            .apply(reference.tensor4d(x, [2, 9, 8, 3])) as never,
        );
});

test('pooling and flattening', () => {
  const pixels = noise(2, 7, 6, 3);
  const x = tf.tensor4d(pixels, [2, 7, 6, 3]);
  const y = reference.tensor4d(pixels, [2, 7, 6, 3]);
  close(maxPool(x), reference.maxPool(y, 2, 2, 'valid'));
  close(maxPool(x, 3, 2, 'same'), reference.maxPool(y, 3, 2, 'same'));
  close(averagePool(x), reference.avgPool(y, 2, 2, 'valid'));
  close(averagePool(x, 3, 1, 'same'), reference.avgPool(y, 3, 1, 'same'));
  close(globalAveragePool(x), reference.mean(y, [1, 2]));
  close(flatten(x), reference.reshape(y, [2, 126]));
});

test('initial weights are uniform within the named bound, and biases zero', () => {
  const cases = [
    [denseParameters(300, 200, r), Math.sqrt(6 / 500)],
    [denseParameters(300, 200, r, 'he'), Math.sqrt(6 / 300)],
    [convParameters(3, 40, 60, r), Math.sqrt(6 / (9 * 40))],
    [convParameters(3, 40, 60, r, 'glorot'), Math.sqrt(6 / (9 * 100))],
  ] as const;
  for (const [[w, b], bound] of cases) {
    const weights = [...w.dataSync()];
    expect(Math.max(...weights)).toBeLessThanOrEqual(Math.fround(bound));
    const variance = weights.reduce((sum, v) => sum + v * v, 0) / weights.length;
    expect(variance / (bound ** 2 / 3)).toBeCloseTo(1, 1.5);
    expect(b.dataSync().every((v) => v === 0)).toBe(true);
  }
});

test('copies are equal, and their gradients add up', () => {
  const parameters = [tf.tensor2d(noise(6), [2, 3]), tf.tensor1d(noise(3))];
  const copies = replicate(parameters, 4);
  expect(copies.map((p) => p.shape)).toEqual([
    [4, 2, 3],
    [4, 1, 3],
  ]);
  for (const [i, p] of parameters.entries())
    for (const copy of tf.unstack(copies[i]!)) close(tf.reshape(copy, p.shape), p);
  const weights = tf.tensor3d(noise(24), [4, 2, 3]);
  const gradient = tf.grad((w) => tf.sum(tf.mul(replicate([w], 4)[0]!, weights)))(parameters[0]!);
  close(gradient, tf.sum(weights, 0));
});

test('an mlp is its dense layers in turn, without activation at the end', () => {
  const parameters = mlpParameters([4, 6, 5, 2], random(1));
  expect(parameters.map((p) => p.shape)).toEqual([[4, 6], [6], [6, 5], [5], [5, 2], [2]]);
  const [w1, b1, w2, b2, w3, b3] = parameters as [
    tf.Tensor,
    tf.Tensor,
    tf.Tensor,
    tf.Tensor,
    tf.Tensor,
    tf.Tensor,
  ];
  const x = tf.tensor2d(noise(3, 4), [3, 4]);
  const hidden = dense(dense(x, w1, b1, 'tanh'), w2, b2, 'tanh');
  close(mlp(x, parameters, 'tanh'), dense(hidden, w3, b3));
});
