import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { adamMemory, adamUpdate, installKernels, momentumMemory, sgdUpdate } from './index.ts';
import { expectClose, numbers, toTensor, useBackend, type Values } from './testing.ts';

beforeAll(async () => {
  await useBackend();
  await installKernels();
});

const shapes = [[3, 5], [5], [1], [0], [2, 2, 3, 1]];
const start = shapes.map((shape, i) => numbers(shape, i + 1));
const gradientsAt = (step: number) =>
  shapes.map((shape, i) => numbers(shape, 100 * step + i, 10 ** (i - 2)));
const read = (tensors: Tensor[]): Values[] =>
  tensors.map((t) => ({ shape: t.shape, values: t.dataSync<'float32'>() }));

/** Trains `start` for `steps` steps; checks on the way that parameters are new tensors and the old ones untouched. */
function train(steps: number, update: (w: Tensor[], gradients: Tensor[]) => Tensor[]): Values[] {
  let w = start.map(toTensor);
  for (let step = 1; step <= steps; step++) {
    const gradients = gradientsAt(step).map(toTensor);
    const before = read(w);
    const next = update(w, gradients);
    expect(read(w)).toEqual(before);
    next.forEach((tensor, i) => expect(tensor.dataId).not.toBe(w[i]!.dataId));
    tf.dispose([w, gradients]);
    w = next;
  }
  const result = read(w);
  tf.dispose(w);
  return result;
}

/** The same in doubles: `rule(memory of the weight, gradient, step)` is what is subtracted from a weight. */
function reference(steps: number, rule: (memory: number[], g: number, step: number) => number) {
  return start.map(({ shape, values }, i) => {
    const next = Float64Array.from(values);
    const memories = Array.from(next, () => [0, 0]);
    for (let step = 1; step <= steps; step++)
      gradientsAt(step)[i]!.values.forEach((g, j) => (next[j]! -= rule(memories[j]!, g, step)));
    return { shape, values: Float32Array.from(next) };
  });
}

test('Adam follows algorithm 1 of its paper', () => {
  const tensors = tf.memory().numTensors;
  const rates = { rate: 0.01, beta1: 0.8, beta2: 0.99, epsilon: 1e-6 };
  const memory = adamMemory(start.map(toTensor));
  const actual = train(30, (w, gradients) => adamUpdate(w, gradients, memory, rates));
  expect(memory.steps).toBe(30);
  memory.dispose();
  expect(tf.memory().numTensors - start.length).toBe(tensors);
  const expected = reference(30, (memory, g, step) => {
    memory[0] = 0.8 * memory[0]! + 0.2 * g;
    memory[1] = 0.99 * memory[1]! + 0.01 * g * g;
    const [m, v] = [memory[0] / (1 - 0.8 ** step), memory[1] / (1 - 0.99 ** step)];
    return (0.01 * m) / (Math.sqrt(v) + 1e-6);
  });
  expectClose(actual, expected, 2e-6);
});

test('gradient descent, plain and with momentum', () => {
  const plain = train(5, (w, gradients) => sgdUpdate(w, gradients, 0.1));
  expectClose(
    plain,
    reference(5, (_, g) => 0.1 * g),
    1e-6,
  );
  const memory = momentumMemory(start.map(toTensor));
  const heavy = train(5, (w, gradients) => sgdUpdate(w, gradients, 0.1, memory, 0.7));
  const rule = (memory: number[], g: number) => 0.1 * (memory[0] = 0.7 * memory[0]! + g);
  expectClose(heavy, reference(5, rule), 1e-6);
});

test('a gradient of another size is refused', () => {
  const [w, g] = [tf.zeros([2]), tf.zeros([3])];
  expect(() => sgdUpdate([w], [g], 1)).toThrow('Parameter 0 has 2 weights, its gradient 3.');
});
