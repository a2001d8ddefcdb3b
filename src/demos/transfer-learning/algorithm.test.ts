import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectSameBits } from '../../../harness/same-bits.ts';
import { cases, layersOf, problem, rate } from '../../../tests/reference/transfer.ts';
import { features } from '../../models/glyph-network/model.ts';
import { useBackend } from '../../numerics/backend.ts';
import { relativeMovement } from '../../numerics/movement.ts';
import { adam } from '../../numerics/optimisers.ts';
import { trainable } from '../../numerics/trainable.ts';
import { extract, frozenStep, head, headLoss, headOf, restStep } from './algorithm.ts';

beforeAll(() => useBackend());

const expected = (kind: string) => cases.find((one) => one.kind === kind)!;
const values = (tensors: readonly Tensor[]) => tensors.map((one) => one.dataSync().slice());
const flat = (tensors: readonly Tensor[]) => values(tensors).flatMap((one) => Array.from(one));
function expectNear(actual: ArrayLike<number>, wanted: readonly number[], tolerance: number) {
  expect(actual.length).toBe(wanted.length);
  const off = wanted.map((value, i) => Math.abs(actual[i]! - value));
  expect(Math.max(...off)).toBeLessThan(tolerance);
}

describe('feature extraction', () => {
  test('features are those of PyTorch', () => {
    const { phi, x } = problem();
    expectNear(extract(features, x, phi).dataSync(), expected('frozen').features, 1e-4);
  });

  test('losses and head after some steps of Adam are those of PyTorch with the backbone frozen', () => {
    const { phi, theta, x, y } = problem();
    const z = extract(features, x, phi);
    const training = trainable(theta, adam());
    const { losses, head: end } = expected('frozen');
    const found = losses.map(() => frozenStep(training, z, y, rate));
    expectNear(found, losses, 1e-4);
    expectNear(flat(training.parameters), end, 1e-4);
  });

  test('leaves every bit of the backbone, and so the features of every image, as they were', () => {
    const { phi, theta, x, y } = problem();
    const [before, seen] = [values(phi), values([features(x, phi)])];
    const training = trainable(theta, adam());
    const first = values(training.parameters);
    for (let i = 0; i < 20; i++) frozenStep(training, extract(features, x, phi), y, rate);
    expectSameBits(values(phi), before);
    expectSameBits(values([features(x, phi)]), seen);
    expect(values(training.parameters)).not.toEqual(first);
  });
});

test('learning from scratch: losses, movement of every layer and head are those of PyTorch', () => {
  const { phi, theta, x, y } = problem();
  const training = trainable([...phi, ...theta], adam());
  const start = layersOf(training.parameters).map((layer) => layer.map((one) => one.slice()));
  const { losses, moved, head: end } = expected('scratch');
  const found = losses.map(() => restStep([], training, features, x, y, rate));
  expectNear(found, losses, 2e-3);
  const far = layersOf(training.parameters).map((now, i) => relativeMovement(now, start[i]!));
  expectNear(far, moved, 1e-4);
  expectNear(flat(training.parameters.slice(-2)), end, 2e-3);
});

describe('the first layers frozen', () => {
  test('they keep every bit, and the others make the step that they make without it', () => {
    const { phi, theta, x, y } = problem();
    const all = trainable([...phi, ...theta].map((one) => one.clone()), adam()); // prettier-ignore
    const before = restStep([], all, features, x, y, rate);
    const [fixed, others] = [phi.slice(0, 4), [...phi.slice(4), ...theta]];
    const kept = values(fixed);
    const rest = trainable(others, adam());
    expect(restStep(fixed, rest, features, x, y, rate)).toBe(before);
    expectSameBits(values(fixed), kept);
    expectNear(flat(rest.parameters), flat(all.parameters.slice(4)), 1e-6);
  });

  test('all of them frozen, it is feature extraction', () => {
    const { phi, theta, x, y } = problem();
    const training = trainable(theta, adam());
    const { losses, head: end } = expected('frozen');
    expectNear(losses.map(() => restStep(phi, training, features, x, y, rate)), losses, 1e-4); // prettier-ignore
    expectNear(flat(training.parameters), end, 1e-4);
  });
});

test('the loss by hand: even logits cost ln c, whatever the features', () => {
  const z = tf.tensor2d([[1, 2], [3, -4]]); // prettier-ignore
  const theta = headOf([tf.zeros([2, 5]), tf.fill([5], 0.7)]);
  expect(Array.from(head(z, theta).dataSync())).toEqual(Array(10).fill(Math.fround(0.7)));
  const loss = headLoss(z, tf.tensor1d([0, 3], 'int32'), theta).dataSync()[0];
  expect(loss).toBeCloseTo(Math.log(5), 5);
});
