import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { centralDifferences } from '../../../tests/reference/gradients.ts';
import reference from '../../../tests/reference/few-shot.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import { episodeLoss, prototypeLogits, prototypes } from './algorithm.ts';

beforeAll(() => useBackend());

const far = (found: ArrayLike<number>, expected: readonly number[]) =>
  Math.max(...expected.map((value, i) => Math.abs(found[i]! - value)));

describe('prototypes', () => {
  test('by hand: the mean of each class’s rows, class after class', () => {
    const support = tf.tensor2d([[0, 0], [2, 4], [5, 1], [7, -1]]); // prettier-ignore
    expect(prototypes(support, 2, 2).arraySync()).toEqual([[1, 2], [6, 0]]); // prettier-ignore
    expect(prototypes(support, 4, 1).arraySync()).toEqual(support.arraySync());
  });

  test('by hand: logits are minus the squared distances', () => {
    const logits = prototypeLogits(tf.tensor2d([[1, 2]]), tf.tensor2d([[1, 2], [4, 6]])); // prettier-ignore
    expect(logits.arraySync()[0]!.map((x) => x + 0)).toEqual([-0 + 0, -25]);
  });
});

describe.each(reference.episodes)('an episode, n = $n, k = $k', (given) => {
  const { n, k, q, d } = given;
  const tensors = () => [
    tf.tensor2d(given.inputs[0]!, [n * k, d]),
    tf.tensor2d(given.inputs[1]!, [q, d]),
  ];
  const y = () => tf.tensor1d(given.y, 'int32');
  const loss = (support: tf.Tensor, query: tf.Tensor) =>
    episodeLoss(support as Tensor2D, query as Tensor2D, { y: y(), n, k });

  test('agrees with PyTorch', () => {
    const [support, query] = tensors();
    const means = prototypes(support!, n, k);
    expect(far(means.dataSync(), given.prototypes)).toBeLessThan(1e-5);
    expect(far(prototypeLogits(query!, means).dataSync(), given.logits)).toBeLessThan(1e-5);
    const { value, grads } = tf.valueAndGrads(loss)([support!, query!]);
    expect(value.shape).toEqual([]);
    expect(Math.abs(value.dataSync()[0]! - given.loss)).toBeLessThan(1e-5);
    grads.forEach((gradient, i) =>
      expect(far(gradient.dataSync(), given.gradients[i]!)).toBeLessThan(1e-5),
    );
  });

  test('its gradient agrees with finite differences', () => {
    const [support, query] = tensors();
    const gradient = tf
      .grad((x) => loss(x, query!))(support!)
      .dataSync();
    const numeric = centralDifferences(
      (x) => loss(tf.tensor2d(x, [n * k, d]), query!).dataSync()[0]!,
      Float32Array.from(given.inputs[0]!),
      1e-2,
    );
    numeric.forEach((slope, i) => expect(gradient[i]).toBeCloseTo(slope, 2));
  });
});
