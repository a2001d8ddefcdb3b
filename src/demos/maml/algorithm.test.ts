import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import reference from '../../../tests/reference/maml.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import { replicate } from '../../numerics/layers.ts';
import {
  adapt,
  innerUpdate,
  mamlGradient,
  reptileStep,
  taskLosses,
  type Tasks,
} from './algorithm.ts';

beforeAll(() => useBackend());

type Case = (typeof reference.cases)[number];
const shapes = ({ sizes }: Case): number[][] =>
  sizes.slice(1).flatMap((out, i) => [[sizes[i]!, out], [out]]);
const parametersOf = (given: Case): Tensor[] =>
  shapes(given).map((shape, i) => tf.tensor(given.parameters[i]!, shape));
const tasksOf = ({ data, tasks, points }: Case): Tasks => {
  const { x, y, xq, yq } = data;
  const tensor = (numbers: number[]) => tf.tensor3d(numbers, [tasks, points, 1]);
  return { support: { x: tensor(x), y: tensor(y) }, query: { x: tensor(xq), y: tensor(yq) } };
};

/** ‖actual − expected‖ / ‖expected‖ over all tensors together. */
function relativeError(actual: readonly Tensor[], expected: readonly number[][]): number {
  let [difference, size] = [0, 0];
  actual.forEach((tensor, i) =>
    tensor.dataSync().forEach((value, j) => {
      difference += (value - expected[i]![j]!) ** 2;
      size += expected[i]![j]! ** 2;
    }),
  );
  return Math.sqrt(difference / size);
}

describe.each(reference.cases)('$sizes, $tasks tasks, $steps steps of $rate', (given) => {
  const { rate, steps, tasks } = given;
  const inner = { rate, steps };

  test.each([
    [1, given.first],
    [2, given.second],
  ] as const)('the meta-gradient of order %d is PyTorch’s', (order, expected) => {
    const actual = mamlGradient(parametersOf(given), tasksOf(given), { ...inner, order });
    expect(actual.map(({ shape }) => shape)).toEqual(shapes(given));
    expect(relativeError(actual, expected)).toBeLessThan(1e-4);
  });

  test('the two orders differ by more than the tolerance', () => {
    const first = given.first.map((numbers, i) => tf.tensor(numbers, shapes(given)[i]));
    expect(relativeError(first, given.second)).toBeGreaterThan(1e-2);
  });

  test('the adapted weights of every task are PyTorch’s', () => {
    const copies = replicate(parametersOf(given), tasks);
    const adapted = adapt(copies, tasksOf(given).support, inner);
    for (let task = 0; task < tasks; task++) {
      const own = adapted.map((tensor) => tf.slice(tensor, task, 1));
      expect(relativeError(own, given.adapted[task]!)).toBeLessThan(1e-5);
    }
  });

  test('Reptile’s step is PyTorch’s', () => {
    const parameters = parametersOf(given);
    const adapted = adapt(replicate(parameters, tasks), tasksOf(given).support, inner);
    const stepped = reptileStep(parameters, adapted, given.reptile.rate);
    expect(stepped.map(({ shape }) => shape)).toEqual(shapes(given));
    expect(relativeError(stepped, given.reptile.parameters)).toBeLessThan(1e-5);
  });
});

describe('the second-order gradient against finite differences in double precision', () => {
  const given = reference.cases[1]!;

  test('the plain network below is the one that is differentiated', () => {
    const plain = plainLoss(given, given.parameters);
    const adapted = adapt(
      replicate(parametersOf(given), given.tasks),
      tasksOf(given).support,
      given,
    );
    const [ours] = tf.mean(taskLosses(adapted, tasksOf(given).query)).dataSync();
    expect(ours! / plain).toBeCloseTo(1, 5);
  });

  test('each of the weights and biases', () => {
    const gradient = mamlGradient(parametersOf(given), tasksOf(given), { ...given, order: 2 });
    const numeric = given.parameters.map((numbers, i) =>
      numbers.map((_, j) => {
        const at = (by: number) =>
          plainLoss(
            given,
            given.parameters.map((all, k) => (k === i ? all.with(j, all[j]! + by) : all)),
          );
        return (at(1e-6) - at(-1e-6)) / 2e-6;
      }),
    );
    expect(relativeError(gradient, numeric)).toBeLessThan(1e-3);
  });
});

/** Mean query loss after the inner steps, in plain doubles, with backpropagation written out. */
function plainLoss({ data, tasks, points, steps, rate, sizes }: Case, start: number[][]): number {
  let sum = 0;
  for (let task = 0; task < tasks; task++) {
    const own = (numbers: number[]) => numbers.slice(task * points, (task + 1) * points);
    let weights = start.map((numbers) => [...numbers]);
    for (let step = 0; step < steps; step++) {
      const { gradients } = plainGradients(sizes, weights, own(data.x), own(data.y));
      weights = weights.map((w, i) => w.map((value, j) => value - rate * gradients[i]![j]!));
    }
    sum += plainGradients(sizes, weights, own(data.xq), own(data.yq)).loss;
  }
  return sum / tasks;
}

function plainGradients(sizes: number[], weights: number[][], xs: number[], ys: number[]) {
  const gradients = weights.map((w) => w.map(() => 0));
  const last = sizes.length - 2;
  let loss = 0;
  xs.forEach((x, n) => {
    const layers = [[x]]; // activations of every layer
    for (let l = 0; l <= last; l++) {
      const [w, b] = [weights[2 * l]!, weights[2 * l + 1]!];
      const z = b.map((bias, j) =>
        layers[l]!.reduce((total, h, i) => total + h * w[i * b.length + j]!, bias),
      );
      layers.push(l < last ? z.map((value) => Math.max(0, value)) : z);
    }
    const [error] = layers.at(-1)!.map((output) => output - ys[n]!);
    loss += error! ** 2 / xs.length;
    let delta = [(2 * error!) / xs.length];
    for (let l = last; l >= 0; l--) {
      const below = layers[l]!;
      const w = weights[2 * l]!;
      delta.forEach((d, j) => {
        gradients[2 * l + 1]![j]! += d;
        below.forEach((h, i) => (gradients[2 * l]![i * delta.length + j]! += d * h));
      });
      const { length } = delta;
      const passed = delta;
      delta = below.map((h, i) =>
        h > 0 ? passed.reduce((total, d, j) => total + d * w[i * length + j]!, 0) : 0,
      );
    }
  });
  return { loss, gradients };
}

test('innerUpdate, by hand', () => {
  const [w, b] = innerUpdate(
    [tf.tensor2d([[1, 2]]), tf.tensor1d([3])],
    [tf.tensor2d([[10, -10]]), tf.tensor1d([0])],
    0.1,
  );
  expect([...w!.dataSync()]).toEqual([0, 3]);
  expect([...b!.dataSync()]).toEqual([3]);
});

describe('reptileStep, by its definition θ + ε·mean(θ′ − θ)', () => {
  const theta = () => [tf.tensor2d([[1, 2]]), tf.tensor1d([4])];

  test('several tasks, biases as replicate shapes them', () => {
    const adapted = [tf.tensor3d([[[3, 2]], [[5, 0]]]), tf.tensor3d([[[6]], [[10]]])];
    const [w, b] = reptileStep(theta(), adapted, 0.5);
    expect([...w!.dataSync()]).toEqual([1 + 0.5 * 3, 2 + 0.5 * -1]);
    expect([...b!.dataSync()]).toEqual([4 + 0.5 * 4]);
  });

  test('one task: all the way with ε = 1, nowhere with ε = 0', () => {
    const adapted = [tf.tensor2d([[3, 7]]), tf.tensor1d([-1])];
    expect(reptileStep(theta(), adapted, 1).map((t) => [...t.dataSync()])).toEqual([[3, 7], [-1]]);
    expect(reptileStep(theta(), adapted, 0).map((t) => [...t.dataSync()])).toEqual([[1, 2], [4]]);
  });
});

test('without an inner step both orders are the plain gradient', () => {
  const given = reference.cases[0]!;
  const gradient = (order: 1 | 2) =>
    mamlGradient(parametersOf(given), tasksOf(given), { rate: 0.01, steps: 0, order });
  const [first, second] = [gradient(1), gradient(2)];
  expect(relativeError(first, second.map((t) => [...t.dataSync()]))).toBeLessThan(1e-6); // prettier-ignore
});

test('nothing is left behind but the gradients', () => {
  const given = reference.cases[1]!;
  const [parameters, tasks] = [parametersOf(given), tasksOf(given)];
  const before = tf.memory().numTensors;
  for (const order of [1, 2] as const)
    tf.dispose(mamlGradient(parameters, tasks, { rate: 0.01, steps: 2, order }));
  expect(tf.memory().numTensors).toBe(before);
});
