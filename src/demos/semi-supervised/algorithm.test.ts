import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import reference from '../../../tests/reference/semi-supervised.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import {
  prototypeProbabilities,
  prototypes,
  pseudoLabels,
  pseudoWeight,
  selfTrainingLoss,
  selfTrainingRound,
} from './algorithm.ts';

beforeAll(() => useBackend());

const far = (found: ArrayLike<number>, expected: readonly number[]) =>
  Math.max(...expected.map((value, i) => Math.abs(found[i]! - value)));

describe('pseudo-labels', () => {
  const p = () => tf.tensor2d([[0.2, 0.5, 0.3], [0.05, 0.05, 0.9], [0.75, 0.25, 0]]); // prettier-ignore

  test('by hand: the rows at or above the threshold, each with its likeliest class', () => {
    const { index, label } = pseudoLabels(p(), 0.75);
    expect([...index]).toEqual([1, 2]);
    expect([...label]).toEqual([2, 0]);
  });

  test('threshold 0 takes all rows, a threshold that no row reaches none', () => {
    expect([...pseudoLabels(p(), 0).label]).toEqual([1, 2, 0]);
    expect(pseudoLabels(p(), 0.95).index).toHaveLength(0);
  });
});

describe.each(reference.rounds)('a round, threshold $threshold', (given) => {
  const { d, classes, threshold } = given;
  const parts = () => {
    const x = tf.tensor2d(given.x, [given.x.length / d, d]);
    const [labelled, unlabelled] = tf.split(x, [given.given.length, -1], 0) as [tf.Tensor2D, tf.Tensor2D]; // prettier-ignore
    return { labelled, unlabelled };
  };

  test('agrees with scikit-learn’s SelfTrainingClassifier', () => {
    const { labelled, unlabelled } = parts();
    const c = prototypes(labelled, tf.tensor1d(given.given, 'int32'), classes);
    expect(far(prototypeProbabilities(unlabelled, c).dataSync(), given.probabilities)).toBeLessThan(1e-5); // prettier-ignore
    const known = Int32Array.from(given.given);
    const { pseudo, next } = selfTrainingRound({ labelled, unlabelled }, known, c, threshold);
    expect([...pseudo.index]).toEqual(given.index);
    expect([...pseudo.label]).toEqual(given.label);
    expect(far(next.dataSync(), given.means)).toBeLessThan(1e-5);
  });

  test('keeps nothing but the next prototypes', () => {
    const { labelled, unlabelled } = parts();
    const c = prototypes(labelled, tf.tensor1d(given.given, 'int32'), classes);
    const before = tf.memory().numTensors;
    selfTrainingRound({ labelled, unlabelled }, Int32Array.from(given.given), c, threshold);
    expect(tf.memory().numTensors).toBe(before + 1);
  });
});

test('a round without pseudo-labels gives the prototypes of the labelled rows', () => {
  const labelled = tf.tensor2d([[0, 0], [2, 0]]); // prettier-ignore
  const unlabelled = tf.tensor2d([[1, 0.01]]);
  const { pseudo, next } = selfTrainingRound({ labelled, unlabelled }, Int32Array.of(0, 1), labelled, 0.9); // prettier-ignore
  expect(pseudo.index).toHaveLength(0);
  expect(next.arraySync()).toEqual(labelled.arraySync());
});

test('the weight of pseudo-labels: 0 until T₁, α from T₂, in between a line', () => {
  const schedule = { from: 100, to: 600, most: 3 };
  expect([0, 100, 350, 600, 900].map((t) => pseudoWeight(t, schedule))).toEqual([0, 0, 1.5, 3, 3]);
});

test.each(reference.losses)('the loss and its gradient agree with PyTorch, α = $alpha', (given) => {
  const { c, threshold, alpha } = given;
  const logits = given.logits.map((rows) => tf.tensor2d(rows, [rows.length / c, c]));
  const pseudo = pseudoLabels(tf.softmax(logits[1]!), threshold);
  const { value, grads } = tf.valueAndGrads((labelled, unlabelled) =>
    selfTrainingLoss(
      { labelled: labelled as tf.Tensor2D, unlabelled: unlabelled as tf.Tensor2D },
      tf.tensor1d(given.given, 'int32'),
      pseudo,
      alpha,
    ),
  )(logits);
  expect(Math.abs(value.dataSync()[0]! - given.loss)).toBeLessThan(1e-5);
  grads.forEach((gradient, i) =>
    expect(far(gradient.dataSync(), given.gradients[i]!)).toBeLessThan(1e-5),
  );
});
