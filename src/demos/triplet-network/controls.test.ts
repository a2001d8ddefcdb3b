/** What the note says of settings that its figure cannot show: more dimensions, a warm start, a smaller learning rate. */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../../harness/host.ts';
import { digits, type Digits } from '../../datasets/digits/index.ts';
import { balancedBatches, rowsIn } from '../../datasets/tools/balanced.ts';
import { useBackend } from '../../numerics/backend.ts';
import { normalizeRows } from '../../numerics/distances.ts';
import { equalErrorRate } from '../../numerics/equal-error.ts';
import { mlp, mlpParameters } from '../../numerics/layers.ts';
import { adam } from '../../numerics/optimisers.ts';
import { random } from '../../numerics/random.ts';
import { recallAt1, spreadOf } from '../../numerics/recall.ts';
import { pickRows } from '../../numerics/rows.ts';
import { trainable } from '../../numerics/trainable.ts';
import { distances, mine, tripletLoss, type Strategy } from './algorithm.ts';

let data: Digits;
beforeAll(async () => {
  await useBackend();
  data = await digits(load);
});

interface Setting {
  d: number;
  unitLength?: boolean;
  rate?: number;
  /** Stage after stage: which negatives, and for how many steps. */
  stages: readonly (readonly [Strategy, number])[];
}

/** Trains the demo's network, with d outputs, and says how the test images lie after every stage. */
function trained({ d, unitLength = false, rate = 0.005, stages }: Setting, seed: number) {
  const draw = random(seed);
  const training = trainable(mlpParameters([64, 64, d], draw), adam());
  const batches = balancedBatches(data.labels, data.train, 8, draw);
  const network = (rows: Int32Array, parameters: readonly Tensor[]) => {
    const z = mlp(tf.tensor2d(pickRows(data.images, 64, rows), [rows.length, 64]), parameters);
    return unitLength ? normalizeRows(z) : z;
  };
  const embed = (rows: Int32Array) =>
    tf.tidy(() => network(rows, training.parameters).dataSync<'float32'>());
  const judged = () => {
    const at = embed(Int32Array.from(rowsIn(data.test)));
    const labels = data.labels.subarray(...data.test);
    const [recall, error] = [recallAt1(at, labels), equalErrorRate(at, labels)];
    return { recall, error, spread: spreadOf(at, d) };
  };
  const step = (strategy: Strategy) => {
    const rows = batches();
    const labels = Uint8Array.from(rows, (row) => data.labels[row]!);
    const found = mine(distances(embed(rows), rows.length), labels, strategy, 0.5, draw);
    if (found.anchor.length === 0) return;
    training.minimise((parameters) => {
      const z = network(rows, parameters);
      const pick = (which: Int32Array): Tensor2D => tf.gather(z, tf.tensor1d(which, 'int32'));
      return tripletLoss(pick(found.anchor), pick(found.positive), pick(found.negative), 0.5);
    }, rate);
  };
  const before = judged();
  const after = stages.map(([strategy, steps]) => {
    for (let i = 0; i < steps; i++) step(strategy);
    const { recall, error, spread } = judged();
    return { recall, error, left: spread / before.spread };
  });
  training.dispose();
  return after;
}

describe.each([1, 2])('seed %d', (seed) => {
  test('sixteen dimensions have nearly the recall of the pixels and a third of their error', () => {
    const [end] = trained({ d: 16, stages: [['semi-hard', 600]] }, seed);
    expect(Math.abs(end!.recall - 0.96)).toBeLessThanOrEqual(0.015); // the pixels: 0.982
    expect(Math.abs(end!.error - 0.07)).toBeLessThanOrEqual(0.01); // the pixels: 0.228
  });

  test('three dimensions without the unit length are no worse than the sphere', () => {
    const [end] = trained({ d: 3, stages: [['semi-hard', 600]] }, seed);
    expect(end!.recall).toBeGreaterThanOrEqual(0.9);
  });

  test('a tenth of the learning rate delays the collapse, no more', () => {
    const [end] = trained({ d: 2, rate: 0.0005, stages: [['hardest', 1000]] }, seed);
    expect(end!.left).toBeLessThanOrEqual(0.2);
    expect(end!.recall).toBeLessThanOrEqual(0.5);
  });

  test('after a start with random negatives the points still shrink, but the digits stay apart', () => {
    const [start, end] = trained({ d: 2, stages: [['random', 300], ['hardest', 300]] }, seed); // prettier-ignore
    expect(end!.left).toBeLessThanOrEqual(start!.left / 4);
    expect(end!.recall).toBeGreaterThanOrEqual(0.65);
  });

  test('on a sphere in sixteen dimensions the points shrink too, and the digits stay apart', () => {
    const [end] = trained({ d: 16, unitLength: true, stages: [['hardest', 300]] }, seed);
    expect(end!.left).toBeLessThanOrEqual(0.1);
    expect(end!.recall).toBeGreaterThanOrEqual(0.9);
  });

  test('on the sphere in three dimensions the digits do not stay apart', () => {
    const [end] = trained({ d: 3, unitLength: true, stages: [['hardest', 300]] }, seed);
    expect(end!.left).toBeLessThanOrEqual(0.1);
    expect(end!.recall).toBeLessThanOrEqual(0.5);
  });
});
