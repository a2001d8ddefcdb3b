import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import { replicate } from '../../numerics/layers.ts';
import type { Worked } from '../../lab/contract/worked.ts';
import { adapt, mamlGradient, taskLosses, type Points } from './algorithm.ts';

const point = (x: number, y: number): Points => ({
  x: tf.tensor3d([x], [1, 1, 1]),
  y: tf.tensor3d([y], [1, 1, 1]),
});

/** One task of one point for the model wx + b, from w = b = 0, and the gradients of both orders. */
export default (() =>
  tf.tidy(() => {
    const inner = { rate: 0.1, steps: 1 };
    const theta: Tensor[] = [tf.tensor2d([0], [1, 1]), tf.tensor1d([0])];
    const [support, query] = [point(1, 2), point(2, 3)];
    const adapted = adapt(replicate(theta, 1), support, inner);
    const loss = taskLosses(adapted, query).dataSync()[0]!;
    const adaptedWeight = (...start: Tensor[]): Scalar =>
      tf.sum(adapt(replicate(start, 1), support, inner)[0]!);
    const gradients = (order: 1 | 2) =>
      mamlGradient(theta, { support, query }, { ...inner, order });
    const [w, b] = numbers(adapted);
    const [first, second] = [numbers(gradients(1)), numbers(gradients(2))];
    const [same, other] = numbers(tf.grads(adaptedWeight)(theta));
    return {
      rate: inner.rate,
      ...{ adapted: w!, prediction: w! * 2 + b!, residual: w! * 2 + b! - 3, loss },
      ...{ bracketSame: same!, bracketOther: other! },
      ...{ firstWeight: first[0]!, firstBias: first[1]! },
      ...{ secondWeight: second[0]!, secondBias: second[1]! },
    };
  })) satisfies Worked;

const numbers = (tensors: readonly Tensor[]) => tensors.map((tensor) => tensor.dataSync()[0]!);
