import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { random } from '../random.ts';
import { installKernels, softmaxCrossEntropy } from './index.ts';
import {
  expectClose,
  forAll,
  numbers,
  on,
  seed,
  size,
  useBackend,
  type Values,
} from './testing.ts';

beforeAll(async () => {
  await useBackend();
  await installKernels();
});

const loss = (logits: Tensor, targets: Tensor) =>
  softmaxCrossEntropy(logits as Tensor2D, targets as Tensor1D | Tensor2D);
const lossAndGradient = (logits: Tensor, targets: Tensor, dy: Tensor) => [
  loss(logits, targets),
  tf.grad((logits: Tensor) => loss(logits, targets))(logits, tf.reshape(dy, [])),
];

/** The definition, in doubles. */
function reference(logits: Values, distributions: Float32Array, dy: number): Values[] {
  const [rows, columns] = logits.shape as [number, number];
  let total = 0;
  const gradient = new Float32Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    const row = [...logits.values.slice(r * columns, (r + 1) * columns)];
    const target = [...distributions.slice(r * columns, (r + 1) * columns)];
    const shift = Math.max(...row);
    const logSum = shift + Math.log(row.reduce((sum, x) => sum + Math.exp(x - shift), 0));
    const mass = target.reduce((sum, x) => sum + x, 0);
    row.forEach((x, c) => {
      total += target[c]! * (logSum - x);
      gradient[r * columns + c] = ((Math.exp(x - logSum) * mass - target[c]!) * dy) / rows;
    });
  }
  return [
    { shape: [], values: Float32Array.of(total / rows) },
    { ...logits, values: gradient },
  ];
}

test('softmaxCrossEntropy and its gradient follow the definition', () => {
  forAll(
    { rows: size(9), columns: size(13), scale: size(30), seed },
    ({ rows, columns, scale, seed }) => {
      const logits = numbers([rows, columns], seed, scale);
      const dy = numbers([1], seed + 1);
      const next = random(seed);
      const labels = Int32Array.from({ length: rows }, () => Math.floor(next() * columns));
      const oneHot = new Float32Array(rows * columns);
      labels.forEach((label, r) => (oneHot[r * columns + label] = 1));
      const byNumber = on('wasm', [logits, { shape: [rows], values: labels }, dy], lossAndGradient);
      expectClose(byNumber, reference(logits, oneHot, dy.values[0]!), 1e-6);
      const soft = {
        shape: [rows, columns],
        values: numbers([rows, columns], seed + 2).values.map(Math.abs),
      };
      const bySoft = on('wasm', [logits, soft, dy], lossAndGradient);
      expectClose(bySoft, reference(logits, soft.values as Float32Array, dy.values[0]!), 2e-6);
    },
  );
});

test('huge logits neither overflow nor vanish, and NaN shows', () => {
  const logits = {
    shape: [3, 3],
    values: Float32Array.of(3e38, 0, -3e38, 1e4, 1e4, -1e4, -200, 0, 200),
  };
  const labels = { shape: [3], values: Int32Array.of(0, 1, 2) };
  const dy = { shape: [1], values: Float32Array.of(3) };
  const [value, gradient] = on('wasm', [logits, labels, dy], lossAndGradient);
  expect(value!.values[0]).toBeCloseTo(Math.LN2 / 3, 6);
  expect([...gradient!.values]).toEqual([0, 0, 0, 0.5, -0.5, 0, 0, 0, 0]);
  const broken = { shape: [1, 3], values: Float32Array.of(1, NaN, 2) };
  const [bad] = on('wasm', [broken, { shape: [1], values: Int32Array.of(0) }], loss);
  expect(bad!.values[0]).toBeNaN();
});

test('targets of another shape are refused', () => {
  const logits = tf.zeros([2, 3]);
  expect(() => loss(logits, tf.zeros([2, 2]))).toThrow(
    'Logits [2,3] need targets [2,3], not [2,2].',
  );
  expect(() => loss(logits, tf.zeros([3], 'int32'))).toThrow('need targets [2], not [3]');
});
