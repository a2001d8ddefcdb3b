import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { descendBowls, unrolledLoss } from './algorithm.ts';

/** Two inner steps on a bowl with one weight, and the gradient of the last loss in both rates. */
export default (() =>
  tf.tidy(() => {
    const [lambda, start] = [0.5, 2] as const;
    const rates = [1, 3] as const;
    const [w, curvature] = [tf.tensor2d([[start]]), tf.tensor2d([[lambda]])];
    const [, first, second] = descendBowls(w, rates, curvature).map((at) => at.dataSync()[0]!);
    const { value, grad } = tf.valueAndGrad((r) => unrolledLoss(w, r as tf.Tensor1D, curvature))(
      tf.tensor1d([...rates]),
    );
    const [byFirst, bySecond] = grad.dataSync();
    const loss = value.dataSync()[0]!;
    return { lambda, first: first!, second: second!, loss, byFirst: byFirst!, bySecond: bySecond! };
  })) satisfies Worked;
