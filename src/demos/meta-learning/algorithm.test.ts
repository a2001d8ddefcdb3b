import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import reference from '../../../tests/reference/meta-learning.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import {
  bowlLoss,
  chebyshevRates,
  conjugateGradients,
  cosineRates,
  descend,
  descendBowls,
  greedyRates,
  heavyBall,
  metaLoss,
  unrolledLoss,
  type Bowls,
} from './algorithm.ts';

beforeAll(() => useBackend());

type Case = (typeof reference.cases)[number];
const bowlsOf = ({ curvature, start, tasks, dimensions }: Case): Bowls => ({
  curvature: tf.tensor2d(curvature, [tasks, dimensions]),
  start: tf.tensor2d(start, [tasks, dimensions]),
});

/** ½ Σ λ (Π (1 − r λ))² x² of the mean task, in double precision. */
function closed({ curvature, start, tasks }: Case, rates: readonly number[]): number {
  const losses = curvature.map((lambda, i) => {
    const w = rates.reduce((product, rate) => product * (1 - rate * lambda), start[i]!);
    return (lambda * w ** 2) / 2;
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / tasks;
}

const relative = (found: ArrayLike<number>, expected: readonly number[]): number => {
  const size = Math.hypot(...expected);
  return Math.hypot(...expected.map((value, i) => found[i]! - value)) / size;
};
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
const ends = (path: readonly Tensor[], { curvature }: Bowls) =>
  numbers(bowlLoss(path.at(-1)!, curvature));

describe.each(reference.cases)(
  '$rates.length steps on $tasks bowls of $dimensions weights',
  (given) => {
    const gradientOf = () => {
      const { start, curvature } = bowlsOf(given);
      return numbers(
        tf.grad((rates) => unrolledLoss(start, rates as Tensor1D, curvature))(
          tf.tensor1d(given.rates),
        ),
      );
    };

    test('the unrolled loss is PyTorch’s and that of the closed form', () => {
      const { start, curvature } = bowlsOf(given);
      const found = unrolledLoss(start, tf.tensor1d(given.rates), curvature).dataSync()[0]!;
      expect(found / given.loss).toBeCloseTo(1, 4);
      expect(found / closed(given, given.rates)).toBeCloseTo(1, 4);
    });

    test('its gradient in the rates is PyTorch’s, through the unrolled loop', () => {
      expect(relative(gradientOf(), given.gradient)).toBeLessThan(1e-4);
    });

    test('its gradient in the rates agrees with finite differences in double precision', () => {
      const numeric = given.rates.map((rate, s) => {
        const at = (by: number) => closed(given, given.rates.with(s, rate + by));
        return (at(1e-5) - at(-1e-5)) / 2e-5;
      });
      expect(relative(gradientOf(), numeric)).toBeLessThan(1e-3);
    });

    test('differentiating twice through the loss itself gives the same gradient', () => {
      const { start, curvature } = bowlsOf(given);
      const slope = tf.grad((w) => tf.sum(bowlLoss(w, curvature)));
      const found = tf.grad((rates) => {
        const each = given.rates.map((_, s) => tf.slice(rates as Tensor1D, s, 1));
        return tf.mean(bowlLoss(descend(slope, start, each).at(-1)!, curvature));
      })(tf.tensor1d(given.rates));
      expect(relative(numbers(found), given.gradient)).toBeLessThan(1e-4);
    });

    test('the gradient of its logarithm in the logarithms of the rates is PyTorch’s', () => {
      const gradient = tf.grad((logs) => metaLoss(logs as Tensor1D, bowlsOf(given)));
      const found = numbers(gradient(tf.log(tf.tensor1d(given.rates))));
      expect(relative(found, given.ofLogs)).toBeLessThan(1e-4);
    });

    test('every step of the path is that of the closed form', () => {
      const bowls = bowlsOf(given);
      descendBowls(bowls.start, given.rates, bowls.curvature).forEach((w, steps) => {
        const mean = tf.mean(bowlLoss(w, bowls.curvature)).dataSync()[0]!;
        expect(mean / closed(given, given.rates.slice(0, steps))).toBeCloseTo(1, 4);
      });
    });

    test('heavy ball ends where torch.optim.SGD does', () => {
      const { ball, rates } = given;
      const bowls = bowlsOf(given);
      const found = ends(heavyBall(bowls, { ...ball, steps: rates.length }), bowls);
      expect(relative(found, ball.losses)).toBeLessThan(1e-4);
    });

    test('conjugate gradients end where scipy’s do', () => {
      const bowls = bowlsOf(given);
      const found = ends(conjugateGradients(bowls, given.rates.length), bowls);
      expect(relative(found, given.conjugate)).toBeLessThan(1e-3);
    });

    test('greedy rates are those of a search', () => {
      expect(relative(greedyRates(bowlsOf(given), given.rates.length), given.greedy)).toBeLessThan(1e-4); // prettier-ignore
    });
  },
);

test('candidates along a leading axis descend each by itself', () => {
  const given = reference.cases[1]!;
  const { start, curvature } = bowlsOf(given);
  const rates = given.rates.map((rate) => tf.tensor3d([rate, rate / 2], [2, 1, 1]));
  const end = descendBowls(tf.expandDims(start, 0), rates, curvature).at(-1)!;
  const [whole, half] = numbers(tf.mean(bowlLoss(end, curvature), -1));
  expect(whole! / closed(given, given.rates)).toBeCloseTo(1, 4);
  expect(half! / closed(given, given.rates.map((rate) => rate / 2))).toBeCloseTo(1, 4); // prettier-ignore
});

test.each(reference.chebyshev)(
  'Chebyshev’s rates from $low to $high are numpy’s roots',
  (given) => {
    const found = chebyshevRates(given.low, given.high, given.rates.length);
    expect(relative(found, given.rates)).toBeLessThan(1e-9);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  },
);

test('half a cosine: the peak first, half of it half way, nearly nothing at the end', () => {
  const rates = cosineRates(2, 4);
  [2, 1 + Math.SQRT1_2, 1, 1 - Math.SQRT1_2].forEach((rate, s) =>
    expect(rates[s]).toBeCloseTo(rate, 12),
  );
});

test('the gradient leaves nothing behind but itself', () => {
  const bowls = bowlsOf(reference.cases[1]!);
  const rates = tf.tensor1d([0.5, 1]);
  const before = tf.memory().numTensors;
  tf.grad((logs) => metaLoss(logs as Tensor1D, bowls))(rates).dispose();
  expect(tf.memory().numTensors).toBe(before);
});
