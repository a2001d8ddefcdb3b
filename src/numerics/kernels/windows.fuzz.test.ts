/**
 * Convolutions and pools of any sizes, explicit paddings on each side, strides, dilations and roundings, with their
 * gradients, against sums in double precision that are written out here.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { keepFigures, tries } from '../../../harness/fuzz.ts';
import { expectClose, numbers, on, seed, size, useBackend, type Values } from './testing.ts';

beforeAll(useBackend);

type Two = [number, number];
interface Case {
  image: Two;
  kernel: Two;
  strides: Two;
  dilations: Two;
  /** Rows above and below, columns left and right; or what tfjs computes. */
  padding: [Two, Two] | 'same' | 'valid';
  rounding: 'floor' | 'round' | 'ceil';
  batch: number;
  ci: number;
  co: number;
  seed: number;
}

/** Outputs along one axis, and the padding before the first. */
interface Axis {
  outputs: number;
  before: number;
}

function axis(drawn: Case, i: 0 | 1): Axis {
  const { padding, rounding } = drawn;
  const [length, stride] = [drawn.image[i], drawn.strides[i]];
  const extent = (drawn.kernel[i] - 1) * drawn.dilations[i] + 1;
  if (padding === 'same') {
    const outputs = Math.ceil(length / stride);
    const all = Math.max(0, (outputs - 1) * stride + extent - length);
    return { outputs, before: Math.floor(all / 2) };
  }
  if (padding === 'valid') return { outputs: Math.ceil((length - extent + 1) / stride), before: 0 };
  const [before, after] = padding[i];
  const round = { floor: Math.floor, round: Math.round, ceil: Math.ceil }[rounding];
  return { outputs: round((length + before + after - extent) / stride + 1), before };
}

/** Calls `visit` for each output and each tap of its window that lies inside: output, input and tap, without channels. */
function taps(drawn: Case, visit: (output: number, input: number, tap: number) => void): void {
  const { image, kernel, strides, dilations, batch } = drawn;
  const [rows, columns] = [axis(drawn, 0), axis(drawn, 1)];
  for (let b = 0; b < batch; b++)
    for (let i = 0; i < rows.outputs; i++)
      for (let j = 0; j < columns.outputs; j++)
        for (let r = 0; r < kernel[0]; r++)
          for (let s = 0; s < kernel[1]; s++) {
            const y = i * strides[0] - rows.before + r * dilations[0];
            const x = j * strides[1] - columns.before + s * dilations[1];
            if (y < 0 || y >= image[0] || x < 0 || x >= image[1]) continue;
            visit(
              (b * rows.outputs + i) * columns.outputs + j,
              (b * image[0] + y) * image[1] + x,
              r * kernel[1] + s,
            );
          }
}

const pad = ({ padding }: Case): 'same' | 'valid' | tf.backend_util.ExplicitPadding =>
  typeof padding === 'string' ? padding : [[0, 0], ...padding, [0, 0]];
const rounding = ({ padding, rounding }: Case) =>
  typeof padding === 'string' ? undefined : rounding;
const outShape = (drawn: Case, channels: number) => [
  drawn.batch,
  axis(drawn, 0).outputs,
  axis(drawn, 1).outputs,
  channels,
];

const two = (most: number, least = 1) => fc.tuple(size(most, least), size(most, least));
const drawnAtRandom = {
  image: two(9),
  kernel: fc.oneof(two(4), two(11)),
  strides: fc.oneof(fc.constant<Two>([1, 1]), two(4)),
  padding: fc.oneof(
    fc.constantFrom('same' as const, 'valid' as const),
    fc.tuple(two(6, 0), two(6, 0)),
  ),
  rounding: fc.constantFrom('floor' as const, 'round' as const, 'ceil' as const),
  batch: size(3),
  ci: fc.oneof(size(9), size(19, 8)),
  co: fc.oneof(size(9), size(19, 8)),
  seed,
};
const undilated = fc.constant<Two>([1, 1]);
/** tfjs knows dilation with stride 1 alone. */
const cases = fc.oneof(
  { weight: 4, arbitrary: fc.record({ ...drawnAtRandom, dilations: undilated }) },
  {
    weight: 1,
    arbitrary: fc.record({ ...drawnAtRandom, strides: undilated, dilations: two(3) }),
  },
);

/** Checks as many cases; what `check` calls them is counted. */
function tryAll(name: string, times: number, check: (drawn: Case) => string): void {
  const figures: Record<string, number> = {};
  fc.assert(
    fc.property(cases, (drawn) => {
      const outcome = check(drawn);
      figures[outcome] = (figures[outcome] ?? 0) + 1;
    }),
    { numRuns: times, seed: 20240607 },
  );
  keepFigures(name, figures);
  expect(figures.right).toBeGreaterThan(times / 3);
}

function convolutions(drawn: Case, [x, w, dy]: [Values, Values, Values]): Float64Array[] {
  const { ci, co } = drawn;
  const [y, dx, dw] = [dy, x, w].map(({ values }) => new Float64Array(values.length));
  taps(drawn, (out, at, tap) => {
    for (let c = 0; c < ci; c++)
      for (let o = 0; o < co; o++) {
        const [i, j, k] = [at * ci + c, out * co + o, (tap * ci + c) * co + o];
        y![j]! += x.values[i]! * w.values[k]!;
        dx![i]! += dy.values[j]! * w.values[k]!;
        dw![k]! += dy.values[j]! * x.values[i]!;
      }
  });
  return [y!, dx!, dw!];
}

const asValues = (like: Values[], sums: Float64Array[]): Values[] =>
  sums.map((sum, i) => ({ shape: like[i]!.shape, values: Float32Array.from(sum) }));

test('conv2d, its gradients and conv2dTranspose', { timeout: 600_000 }, () => {
  tryAll('convolutions', tries(120, 4000), (drawn) => {
    const { batch, image, kernel, strides, dilations, ci, co, seed } = drawn;
    const conv = (x: Tensor, w: Tensor) =>
      tf.conv2d(
        ...([x as Tensor4D, w as Tensor4D, strides, pad(drawn), 'NHWC'] as const),
        ...([dilations, rounding(drawn)] as const),
      );
    const x = numbers([batch, ...image, ci], seed);
    const w = numbers([...kernel, ci, co], seed + 1);
    const shape = outShape(drawn, co);
    const isDilated = Math.max(...dilations) > 1;
    if (Math.min(...shape) < 0) {
      expect(() => on('wasm', [x, w], conv)).toThrow('does not fit into');
      return 'refused: larger than the image';
    }
    const inputs: [Values, Values, Values] = [x, w, numbers(shape, seed + 2)];
    const expected = asValues([inputs[2], x, w], convolutions(drawn, inputs));
    expectClose(on('wasm', [x, w], conv), expected.slice(0, 1));
    const gradients = (x: Tensor, w: Tensor, dy: Tensor) => tf.grads(conv)([x, w], dy);
    if (isDilated) {
      expect(() => on('wasm', inputs, gradients)).toThrow('dilated');
      return 'right, gradient refused: dilated';
    }
    expectClose(on('wasm', inputs, gradients), expected.slice(1));
    const back = (_: Tensor, w: Tensor, dy: Tensor) =>
      tf.conv2dTranspose(
        dy as Tensor4D,
        w as Tensor4D,
        [batch, ...image, ci],
        strides,
        pad(drawn),
        rounding(drawn),
      );
    expectClose(on('wasm', inputs, back), expected.slice(1, 2));
    return 'right';
  });
});

interface Pooled {
  mean: [y: Float64Array, dx: Float64Array];
  max: [y: Float64Array, dx: Float64Array];
  /** Windows of padding alone. */
  empty: number;
}

/** Means and maxima over what lies inside the image, and where they take their gradient. */
function pools(drawn: Case, x: Values, dy: Values): Pooled {
  const { ci } = drawn;
  const windows: number[][] = Array.from({ length: dy.values.length / ci }, () => []);
  taps(drawn, (out, at) => windows[out]!.push(at));
  const [mean, max] = [0, 1].map(
    () => [new Float64Array(dy.values.length), new Float64Array(x.values.length)] as const,
  ) as unknown as [Pooled['mean'], Pooled['max']];
  windows.forEach((inside, out) => {
    for (let c = 0; c < ci; c++) {
      if (inside.length === 0) {
        [mean[0][out * ci + c], max[0][out * ci + c]] = [NaN, -Infinity];
        continue;
      }
      const value = (at: number) => x.values[at * ci + c]!;
      const [j, g] = [out * ci + c, dy.values[out * ci + c]!];
      const largest = inside.reduce((best, at) => (value(at) > value(best) ? at : best));
      max[0][j] = value(largest);
      max[1][largest * ci + c]! += g;
      for (const at of inside) {
        mean[0][j]! += value(at) / inside.length;
        mean[1][at * ci + c]! += g / inside.length;
      }
    }
  });
  return { mean, max, empty: windows.filter(({ length }) => length === 0).length };
}

test('maxPool, avgPool and their gradients', { timeout: 600_000 }, () => {
  tryAll('pools', tries(120, 4000), (dilated) => {
    const drawn: Case = { ...dilated, dilations: [1, 1] };
    const { batch, image, kernel, strides, ci, seed } = drawn;
    const x = numbers([batch, ...image, ci], seed);
    // Maxima below 0 as well: there stock's gradient is wrong.
    for (let i = 0; i < x.values.length; i++) x.values[i]! += (seed % 3) * 5 - 5;
    const pooled = [tf.avgPool, tf.maxPool].map(
      (pool) => (x: Tensor) =>
        pool(x as Tensor4D, kernel, strides, pad(drawn) as 'same', rounding(drawn)),
    );
    const shape = outShape(drawn, ci);
    if (Math.min(...shape) < 0) {
      for (const pool of pooled) expect(() => on('wasm', [x], pool)).toThrow('does not fit into');
      return 'refused: larger than the image';
    }
    const dy = numbers(shape, seed + 2);
    const { mean, max, empty } = pools(drawn, x, dy);
    [mean, max].forEach((expected, i) =>
      expectClose(
        on('wasm', [x, dy], (x, dy) => [pooled[i]!(x), tf.grad(pooled[i]!)(x, dy)]),
        asValues([dy, x], expected),
      ),
    );
    return empty > 0 ? 'right, with windows of padding alone' : 'right';
  });
});
