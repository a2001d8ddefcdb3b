/** For the tests of the kernels: the same computation on our backend and on tfjs's plain JavaScript one. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect } from 'vitest';
import { useBackend } from '../backend.ts';
import { random } from '../random.ts';

export { useBackend };

/** A tensor as plain data, good on every backend. */
export interface Values {
  shape: number[];
  values: Float32Array | Int32Array;
}

/** `size` numbers in ±scale, some of them exactly 0. */
export function numbers(shape: number[], seed: number, scale = 1): Values {
  const next = random(seed);
  const size = shape.reduce((product, length) => product * length, 1);
  const draw = () => (next() < 0.1 ? 0 : (2 * next() - 1) * scale);
  return { shape, values: Float32Array.from({ length: size }, draw) };
}

export const toTensor = ({ shape, values }: Values): Tensor =>
  tf.tensor(values, shape, values instanceof Int32Array ? 'int32' : 'float32');

/** Results of `compute` on one backend, and that it leaves no tensor behind. */
export function on(
  backend: 'wasm' | 'cpu',
  inputs: Values[],
  compute: (...tensors: Tensor[]) => Tensor | Tensor[],
): Values[] {
  void tf.setBackend(backend); // done at once: both are running or start without waiting
  const before = tf.memory().numTensors;
  const results = tf.tidy(() => {
    const made = compute(...inputs.map(toTensor));
    return [made].flat().map((t) => ({ shape: t.shape, values: t.dataSync<'float32'>() }));
  });
  expect(tf.memory().numTensors).toBe(before);
  void tf.setBackend('wasm');
  return results;
}

/** Same shapes, and no element further off than `tolerance` times the largest finite one that is expected (at least 1). */
export function expectClose(actual: Values[], expected: Values[], tolerance = 2e-5): void {
  expect(actual.map(({ shape }) => shape)).toEqual(expected.map(({ shape }) => shape));
  actual.forEach(({ values }, i) => {
    const wanted = expected[i]!.values;
    const sizes = Array.from(wanted, Math.abs).filter(Number.isFinite);
    const scale = sizes.reduce((most, x) => Math.max(most, x), 1);
    const off = values.findIndex((x, j) => !same(x, wanted[j]!, tolerance * scale));
    if (off >= 0)
      expect.fail(`result ${i}, element ${off}: ${values[off]!} instead of ${wanted[off]!}`);
  });
}

const same = (x: number, y: number, tolerance: number) =>
  Object.is(x, y) || x === y || Math.abs(x - y) <= tolerance || (isNaN(x) && isNaN(y));

/** Our backend and tfjs's JavaScript one agree on `compute`. */
export const expectAsOnCpu = (
  inputs: Values[],
  compute: (...tensors: Tensor[]) => Tensor | Tensor[],
  reference = compute,
  tolerance?: number,
): void => expectClose(on('wasm', inputs, compute), on('cpu', inputs, reference), tolerance);

export const size = (max: number, min = 1) => fc.integer({ min, max });
export const seed = fc.integer({ min: 1, max: 1e6 });

/** Runs `check` on `runs` random cases; a failure names the smallest one found and can be replayed. */
export function forAll<T extends object>(
  cases: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (drawn: T) => void,
  runs = 60,
): void {
  fc.assert(
    fc.property(fc.record(cases as never) as fc.Arbitrary<T>, (drawn) => {
      check(drawn);
    }),
    { numRuns: runs, seed: 20240607 },
  );
}
