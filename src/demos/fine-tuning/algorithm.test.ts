import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cases, layersOf, problem, rate, slow } from '../../../tests/reference/transfer.ts';
import { expectSameBits } from '../../../harness/same-bits.ts';
import { answer, features } from '../../models/glyph-network/model.ts';
import { useBackend } from '../../numerics/backend.ts';
import { softmaxCrossEntropy } from '../../numerics/losses.ts';
import { valuesOf } from '../../numerics/movement.ts';
import { adam } from '../../numerics/optimisers.ts';
import { trainable, type Trainable } from '../../numerics/trainable.ts';
import { fineTune, forgotten, meanMovement, movement, rates } from './algorithm.ts';

beforeAll(() => useBackend());

function setUp() {
  const { phi, theta, x, y } = problem();
  const tensors: Tensor[] = [...phi, ...theta];
  const layers = Array.from({ length: 5 }, (_, l): Trainable =>
    trainable(tensors.slice(2 * l, 2 * l + 2), adam()),
  );
  const loss = (w: Tensor[]) =>
    softmaxCrossEntropy(answer(features(x, w.slice(0, -2)), w.slice(-2)), y);
  return { layers, loss, start: layersOf(tensors).map((layer) => layer.map((one) => one.slice())) };
}

describe('agrees with PyTorch: losses and movement of every layer', () => {
  test.each([
    { kind: 'frozen', ηs: rates([true, true, true, true], slow, rate), tolerance: 1e-4 },
    { kind: 'fine-tuned', ηs: rates([true, false, false, false], slow, rate), tolerance: 1e-3 },
    { kind: 'scratch', ηs: rates([false, false, false, false], rate, rate), tolerance: 2e-3 },
  ])('$kind', ({ kind, ηs, tolerance }) => {
    const { layers, loss, start } = setUp();
    const expected = cases.find((one) => one.kind === kind)!;
    for (const before of expected.losses)
      expect(Math.abs(fineTune(layers, ηs, loss) - before)).toBeLessThan(tolerance);
    movement(layers, start).forEach((far, l) => expect(far).toBeCloseTo(expected.moved[l]!, 3));
  });
});

test('a frozen layer keeps every bit, and so does its optimiser: freed again it goes on as before', () => {
  const [paused, unpaused] = [setUp(), setUp()];
  const all = rates([false, false, false, false], slow, rate);
  const without = rates([false, true, false, true], slow, rate);
  fineTune(paused.layers, all, paused.loss);
  const before = paused.layers.map(({ parameters }) => valuesOf(parameters));
  for (let i = 0; i < 10; i++) fineTune(paused.layers, without, paused.loss);
  const after = paused.layers.map(({ parameters }) => valuesOf(parameters));
  for (const l of [1, 3]) expectSameBits(after[l], before[l]);
  for (const l of [0, 2, 4]) expect(after[l]).not.toEqual(before[l]);
  // Adam's second step of a layer that has slept follows its first, as in a run that was never interrupted.
  fineTune(unpaused.layers, all, unpaused.loss);
  const step = (one: ReturnType<typeof setUp>) => {
    const from = valuesOf(one.layers[3]!.parameters)[1]!;
    one.layers[3]!.apply(
      one.layers[3]!.parameters.map((p) => tf.onesLike(p)),
      slow,
    );
    return valuesOf(one.layers[3]!.parameters)[1]!.map((value, i) => value - from[i]!);
  };
  expectSameBits(step(paused), step(unpaused));
});

test('one layer by hand: gradient descent on ½(w − 3)² at rate 0.1, the other layer frozen', () => {
  const plain = () => ({
    update: (w: readonly Tensor[], g: readonly Tensor[], η: number) =>
      w.map((one, i) => tf.sub(one, tf.mul(g[i]!, η))),
    dispose: () => undefined,
  });
  const layers = [
    trainable([tf.tensor2d([[1]])], plain()),
    trainable([tf.tensor2d([[5]])], plain()),
  ];
  const loss = ([a, b]: Tensor[]): Scalar =>
    tf.mul(tf.add(tf.sum(tf.square(tf.sub(a!, 3))), tf.sum(tf.square(b!))), 0.5);
  expect(fineTune(layers, [0.1, 0], loss)).toBeCloseTo(0.5 * 4 + 0.5 * 25, 5);
  expect(valuesOf(layers[0]!.parameters)[0]![0]).toBeCloseTo(1 + 0.1 * 2, 6);
  expect(valuesOf(layers[1]!.parameters)[0]![0]).toBe(5);
  const start = [[Float32Array.of(1)], [Float32Array.of(5)]];
  expect(movement(layers, start)[0]).toBeCloseTo(0.2, 6);
  expect(meanMovement(layers, start)[0]).toBeCloseTo(0.2, 6);
  expect(meanMovement(layers, start)[1]).toBe(0);
});

test('no tensor is left behind', () => {
  const { layers, loss } = setUp();
  const ηs = rates([false, true, false, false], slow, rate);
  fineTune(layers, ηs, loss);
  const before = tf.memory().numTensors;
  for (let i = 0; i < 5; i++) fineTune(layers, ηs, loss);
  expect(tf.memory().numTensors).toBe(before);
});

test('forgotten counts only what was known', () => {
  expect(forgotten([1, 1, 0, 1], [1, 0, 0, 0])).toBeCloseTo(2 / 3, 12);
  expect(forgotten([1, 0], [1, 1])).toBe(0);
  expect(forgotten([0, 0], [0, 1])).toBe(0);
});
