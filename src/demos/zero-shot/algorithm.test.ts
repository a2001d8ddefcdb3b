import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import reference from '../../../tests/reference/zero-shot.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import {
  calibrate,
  directAttributePrediction,
  harmonicMean,
  indirectAttributePrediction,
} from './algorithm.ts';

beforeAll(() => useBackend());

const far = (found: tf.Tensor, expected: readonly number[]) => {
  const values = found.dataSync();
  expect(values).toHaveLength(expected.length);
  return Math.max(...expected.map((value, i) => Math.abs(values[i]! - value)));
};

describe.each(reference.cases)(
  '$n images, $c classes, $a attributes: NumPy’s products',
  (given) => {
    const { n, c, a } = given;
    const signatures = () => tf.tensor2d(given.signatures, [c, a]);

    test('direct', () => {
      const p = tf.tensor2d(given.probabilities, [n, a]);
      const scores = directAttributePrediction(p, signatures(), tf.tensor1d(given.priors));
      expect(scores.shape).toEqual([n, c]);
      expect(far(scores, given.scores)).toBeLessThan(1e-5);
    });

    test('indirect', () => {
      const found = indirectAttributePrediction(tf.tensor2d(given.classes, [n, c]), signatures());
      expect(far(found, given.indirect)).toBeLessThan(1e-5);
    });

    test('calibrated', () => {
      const scores = tf.tensor2d(given.scores, [n, c]);
      const found = calibrate(scores, tf.tensor1d(given.seen), given.gamma);
      expect(far(found, given.calibrated)).toBeLessThan(1e-5);
    });
  },
);

test('by hand: with priors of one half, the probability that all attributes are as described', () => {
  const p = tf.tensor2d([[0.9, 0.2]]);
  const scores = directAttributePrediction(p, tf.tensor2d([[1, 0], [1, 1]]), tf.tensor1d([0.5, 0.5])); // prettier-ignore
  expect(far(scores, [Math.log(0.9 * 0.8 * 4), Math.log(0.9 * 0.2 * 4)])).toBeLessThan(1e-5);
});

test('certain attributes give finite scores', () => {
  const scores = directAttributePrediction(tf.tensor2d([[0, 1]]), tf.tensor2d([[1, 0]]), tf.tensor1d([0.5, 0.5])); // prettier-ignore
  expect(far(scores, [2 * Math.log(2e-6)])).toBeLessThan(0.1);
});

test('the harmonic mean agrees with SciPy, and is 0 where one side is', () => {
  for (const { seen, unseen, mean } of reference.means)
    expect(Math.abs(harmonicMean(seen, unseen) - mean)).toBeLessThan(1e-5);
  expect([harmonicMean(0, 0), harmonicMean(0.9, 0), harmonicMean(0, 1)]).toEqual([0, 0, 0]);
});
