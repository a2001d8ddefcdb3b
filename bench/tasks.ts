/**
 * The four tasks of the training benchmark, as plain numbers in row-major arrays, so that every contender, in any
 * library and language, starts from the same data and the same weights.
 */
import { sin } from '../src/numerics/elementary.ts';
import { integer, normal, type Random, random, uniform } from '../src/numerics/random.ts';

export const taskNames = ['mlp', 'cnn', 'gcn', 'maml'] as const;
export type TaskName = (typeof taskNames)[number];

export interface NumberArray {
  shape: number[];
  values: Float32Array;
}
export interface TaskData {
  /** Initial weights, then biases of zero, layer by layer. */
  parameters: NumberArray[];
  /** Learning rate of Adam with its usual β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
  rate: number;
  inputs: Record<string, NumberArray>;
  /** Class numbers; empty for regression. */
  labels: number[];
}

const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);
const filled = (shape: number[], f: (i: number) => number): NumberArray => ({
  shape,
  values: Float32Array.from({ length: size(shape) }, (_, i) => f(i)),
});

/** Glorot-uniform weights and zero biases for layers of these weight shapes. */
const layers = (r: Random, ...shapes: number[][]) =>
  shapes.flatMap((shape) => {
    const [inputs, outputs] = shape.slice(-2) as [number, number];
    const bound = Math.sqrt(6 / (size(shape.slice(0, -2)) * (inputs + outputs)));
    return [filled(shape, () => uniform(r, -bound, bound)), filled([outputs], () => 0)];
  });
const classes = (r: Random, n: number, among: number) =>
  Array.from({ length: n }, () => integer(r, among));

/** 2-16-16-2 tanh on 64 points. */
function mlp(): TaskData {
  const r = random(1);
  const labels = classes(r, 64, 2);
  const x = filled([64, 2], (i) => normal(r) + 2 * labels[i >> 1]!);
  return { parameters: layers(r, [2, 16], [16, 16], [16, 2]), rate: 0.01, inputs: { x }, labels };
}

/** conv3×3×16 relu, max-pool 2, conv3×3×32 relu, global average, dense 10, on 64 images of 28×28. */
function cnn(): TaskData {
  const r = random(2);
  const x = filled([64, 28, 28, 1], () => Math.max(0, normal(r)) / 2);
  const parameters = layers(r, [3, 3, 1, 16], [3, 3, 16, 32], [32, 10]);
  return { parameters, rate: 0.003, inputs: { x }, labels: classes(r, 64, 10) };
}

/** Two graph convolutions, 34–16–4, relu between, on a random graph of 34 nodes and 78 edges, as dense matrices. */
function gcn(): TaskData {
  const r = random(3);
  const n = 34;
  const a = filled([n, n], (i) => (i % (n + 1) === 0 ? 1 : 0));
  for (let edge = 0; edge < 78; edge++) {
    const [i, j] = [integer(r, n), integer(r, n)];
    a.values[i * n + j] = a.values[j * n + i] = 1;
  }
  const degree = Array.from({ length: n }, (_, i) =>
    a.values.subarray(i * n, (i + 1) * n).reduce((sum, v) => sum + v, 0),
  );
  const normalised = filled(
    [n, n],
    (k) => a.values[k]! / Math.sqrt(degree[Math.trunc(k / n)]! * degree[k % n]!),
  );
  const x = filled([n, n], (i) => (i % (n + 1) === 0 ? 1 : 0));
  const inputs = { adjacency: normalised, x };
  return { parameters: layers(r, [n, 16], [16, 4]), rate: 0.01, inputs, labels: classes(r, n, 4) };
}

export const mamlTasks = 4;
export const mamlPoints = 10;
export const mamlInnerRate = 0.01;

/** 1-40-40-1 relu on sinusoids: 4 tasks of 10 + 10 points, one inner step, second order. */
function maml(): TaskData {
  const r = random(4);
  const shape = [mamlTasks, mamlPoints, 1];
  const waves = Array.from({ length: mamlTasks }, () => ({
    amplitude: uniform(r, 0.1, 5),
    phase: uniform(r, 0, Math.PI),
  }));
  const points = () => {
    const x = filled(shape, () => uniform(r, -5, 5));
    const y = filled(shape, (i) => {
      const { amplitude, phase } = waves[Math.trunc(i / mamlPoints)]!;
      return amplitude * sin(x.values[i]! - phase);
    });
    return { x, y };
  };
  const [support, query] = [points(), points()];
  const inputs = { xs: support.x, ys: support.y, xq: query.x, yq: query.y };
  return { parameters: layers(r, [1, 40], [40, 40], [40, 1]), rate: 0.001, inputs, labels: [] };
}

export const tasks: Record<TaskName, () => TaskData> = { mlp, cnn, gcn, maml };
