import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { mlp, replicate } from '../../../numerics/layers.ts';
import { adapt } from '../algorithm.ts';
import { heightOf, type Target, type Wave } from '../shared/family.ts';
import { columns, lowered, rows, span } from '../shared/sizes.ts';
import { read } from './read.ts';
import type { ShownTask } from './shown.ts';
import { flatten } from './trails.ts';

/**
 * A plane through the space of weights. One step of gradient descent on fixed inputs is linear in the targets, and
 * every target a·sin x + b·cos x is a sum of two: so the weights after one step on any wave lie exactly in one plane.
 * To the right the output has more sin x, upwards more cos x. The initial weights lie beside the plane: what a step
 * has at right angles to it is the same for every wave and is not seen, so a step is longer than it looks.
 */
export interface Slice {
  /** Mean squared error on the shown points over the window: `[rows, columns]`, from the lower left. */
  loss: Float32Array;
  /** Half the width of the window. */
  half: number;
  /** Where the initial weights were, oldest first, seen along the plane's normals; they are at (0, 0): `[n, 2]`. */
  trail: Float32Array;
  /** Tasks on the shown inputs, the shown one first. */
  tasks: SliceTask[];
}
export interface SliceTask {
  /** None for points that the reader has moved. */
  target: Target | undefined;
  /** The weights after one step. */
  adapted: [x: number, y: number];
  /** Where its error is least in the window; none if that is at the edge. */
  best: [x: number, y: number] | undefined;
}

/** The other tasks that are shown. */
const waves: readonly Wave[] = [0, 0.25, 0.5, 0.75, 1].map((turn) => ({
  amplitude: 3,
  phase: turn * Math.PI,
}));

const half = (rate: number): number => span * rate;

/** `past` are earlier initial weights, flat as `flatten` makes them. */
export function sliceOf(
  theta: readonly Tensor[],
  shown: ShownTask,
  rate: number,
  past: readonly Float32Array[],
): Slice {
  const targets = waves.map((wave) => shown.x.map((x) => heightOf(wave, x)));
  const all = [shown.y, ...targets];
  // waves[0] is 3 sin x, waves[2] is −3 cos x; nothing at all is their common origin.
  const [origin, ...adapted] = oneStep(theta, shown.x, [shown.x.map(() => 0), ...all], rate);
  const right = unit(minus(adapted[1]!, origin!), []);
  const up = unit(minus(origin!, adapted[3]!), [right]);
  const now = flatten(theta);
  const away = minus(now, origin!);
  const [alongRight, alongUp] = [dot(away, right), dot(away, up)];
  const centre = origin!.map((o, i) => o + alongRight * right[i]! + alongUp * up[i]!);
  const [x0, y0] = [dot(centre, right), dot(centre, up)];
  const positionOf = (weights: Float32Array): [number, number] => [
    dot(weights, right) - x0,
    dot(weights, up) - y0,
  ];
  const outputs = overWindow(theta, { centre, right, up }, shown.x, half(rate));
  const losses = all.map((target) => errors(outputs, target));
  return {
    loss: losses[0]!,
    half: half(rate),
    trail: Float32Array.from(past.flatMap(positionOf)),
    tasks: all.map((_, i) => ({
      target: i === 0 ? shown.target : waves[i - 1],
      adapted: positionOf(adapted[i]!),
      best: lowest(losses[i]!, half(rate)),
    })),
  };
}

function oneStep(
  theta: readonly Tensor[],
  x: Float32Array,
  targets: readonly Float32Array[],
  rate: number,
): Float32Array[] {
  const [n, k] = [targets.length, x.length];
  const rows = read(() => {
    const points = {
      x: tf.tile(tf.tensor3d(x, [1, k, 1]), [n, 1, 1]),
      y: tf.tensor3d(targets.map((target) => Array.from(target, (y) => [y]))),
    };
    const adapted = adapt(replicate(theta, n), points, { rate, steps: 1 });
    return tf.concat(
      adapted.map((p) => tf.reshape(p, [n, -1])),
      1,
    );
  });
  const size = rows.length / n;
  return targets.map((_, i) => rows.subarray(i * size, (i + 1) * size));
}

interface Plane {
  centre: Float32Array;
  right: Float32Array;
  up: Float32Array;
}

const across = (column: number, half: number) => half * ((2 * column) / (columns - 1) - 1);
const upwards = (row: number, half: number) =>
  (half * ((2 * row) / (rows - 1) - 1) * (rows - 1)) / (columns - 1) - lowered * half;

/** The network's outputs at the inputs, for the weights at every position of the window: `[rows · columns, k]`. */
function overWindow(
  theta: readonly Tensor[],
  { centre, right, up }: Plane,
  x: Float32Array,
  half: number,
): Float32Array {
  return read(() => {
    const n = rows * columns;
    const positions = Float32Array.from({ length: 2 * n }, (_, i) => {
      const [row, column] = [Math.trunc(i / 2 / columns), Math.trunc(i / 2) % columns];
      return i % 2 === 0 ? across(column, half) : upwards(row, half);
    });
    const at = tf.tensor2d(positions, [n, 2]);
    let from = 0;
    const models = theta.map(({ shape, size }) => {
      const own = (row: Float32Array) => tf.tensor1d(row.subarray(from, from + size));
      const axes = tf.stack([own(right), own(up)]);
      const weights = tf.add(tf.matMul(at, axes), own(centre));
      from += size;
      return tf.reshape(weights, shape.length === 1 ? [n, 1, size] : [n, ...shape]);
    });
    const inputs = tf.tile(tf.tensor3d(x, [1, x.length, 1]), [n, 1, 1]);
    return mlp(inputs, models);
  });
}

function errors(outputs: Float32Array, target: Float32Array): Float32Array {
  const k = target.length;
  return Float32Array.from({ length: outputs.length / k }, (_, position) => {
    let sum = 0;
    for (let i = 0; i < k; i++) sum += (outputs[position * k + i]! - target[i]!) ** 2;
    return sum / k;
  });
}

/** The position of the least error, between the grid's points by a parabola along each axis. */
function lowest(loss: Float32Array, half: number): [number, number] | undefined {
  let at = 0;
  loss.forEach((value, i) => (at = value < loss[at]! ? i : at));
  const [row, column] = [Math.trunc(at / columns), at % columns];
  if (row === 0 || row === rows - 1 || column === 0 || column === columns - 1) return undefined;
  const between = (before: number, here: number, after: number) =>
    (before - after) / (2 * (before - 2 * here + after) || 1);
  return [
    across(column + between(loss[at - 1]!, loss[at]!, loss[at + 1]!), half),
    upwards(row + between(loss[at - columns]!, loss[at]!, loss[at + columns]!), half),
  ];
}

function dot(u: Float32Array, v: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += u[i]! * v[i]!;
  return sum;
}
const minus = (u: Float32Array, v: Float32Array): Float32Array => u.map((x, i) => x - v[i]!);
/** Of length 1 and at right angles to the others. */
function unit(vector: Float32Array, others: readonly Float32Array[]): Float32Array {
  let rest = vector;
  for (const other of others) {
    const along = dot(rest, other);
    rest = rest.map((x, i) => x - along * other[i]!);
  }
  const length = Math.sqrt(dot(rest, rest)) || 1;
  return rest.map((x) => x / length);
}
