import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import reference from '../../../tests/reference/pre-training.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import { conv, globalAveragePool } from '../../numerics/layers.ts';
import { sgd } from '../../numerics/optimisers.ts';
import { random } from '../../numerics/random.ts';
import { trainable } from '../../numerics/trainable.ts';
import { extract, shuffledLabels, supervisedStep, type Backbone } from './algorithm.ts';

beforeAll(() => useBackend());

const backbone: Backbone = (x, [w, b]) =>
  globalAveragePool(conv(x, w as Tensor4D, b as Tensor1D, { activation: 'relu' }));
const x = () => tf.tensor4d(reference.x, [6, 5, 5, 1]);
const shapes = [[3, 3, 1, 2], [2], [2, 4], [4], [4, 3], [3]];
const start = (): Tensor[] => reference.start.map((p, i) => tf.tensor(p, shapes[i]));

test('two steps down the gradient agree with PyTorch: losses and all parameters', () => {
  const w = trainable(start(), sgd());
  const y = tf.tensor1d(reference.y, 'int32');
  for (const loss of reference.losses)
    expect(supervisedStep(w, backbone, x(), y, reference.rate)).toBeCloseTo(loss, 5);
  w.parameters.forEach((p, i) =>
    p.dataSync().forEach((value, j) => expect(value).toBeCloseTo(reference.parameters[i]![j]!, 5)),
  );
  w.dispose();
});

test('features are the backbone’s, each row of length 1, and the parameters stay as they are', () => {
  const phi = start().slice(0, 2);
  const z = extract(backbone, x(), phi);
  const raw = backbone(x(), phi).dataSync();
  for (let row = 0; row < 6; row++) {
    const length = Math.hypot(raw[2 * row]!, raw[2 * row + 1]!);
    for (const i of [2 * row, 2 * row + 1]) expect(z[i]).toBeCloseTo(raw[i]! / length, 5);
  }
  phi.forEach((p, i) => expect([...p.dataSync()]).toEqual(reference.start[i]!.map(Math.fround)));
});

describe('shuffled labels', () => {
  const labels = Int32Array.from({ length: 1000 }, (_, i) => i % 100);
  const changed = (to: Int32Array) => to.filter((label, i) => label !== labels[i]).length;

  test('every class keeps as many images, and the given labels stay as they are', () => {
    const before = labels.slice();
    const found = shuffledLabels(labels, 1, random(1));
    expect(found.slice().sort()).toEqual(labels.slice().sort());
    expect(labels).toEqual(before);
  });

  test('a label is right only by chance: one in a hundred', () => {
    const right = [1, 2, 3, 4].map(
      (seed) => 1000 - changed(shuffledLabels(labels, 1, random(seed))),
    );
    const mean = right.reduce((sum, n) => sum + n, 0) / right.length;
    expect(mean).toBeGreaterThan(3);
    expect(mean).toBeLessThan(20);
  });

  test('a share of them is shuffled, the others keep theirs; of nothing, all', () => {
    const half = changed(shuffledLabels(labels, 0.5, random(1)));
    expect(half).toBeGreaterThan(470);
    expect(half).toBeLessThanOrEqual(500);
    expect(shuffledLabels(labels, 0, random(1))).toEqual(labels);
  });
});
