import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { episodeLoss, prototypeLogits, prototypes } from './algorithm.ts';

/** Two classes with two examples each in a plane, a query near them, and one far off. */
export default (() =>
  tf.tidy(() => {
    const [ax1, ay1, ax2, ay2] = [1, 0.5, 2, 1.5] as const;
    const [bx1, by1, bx2, by2] = [-0.5, 1.2, 0.5, 2] as const;
    const support = tf.tensor2d([[ax1, ay1], [ax2, ay2], [bx1, by1], [bx2, by2]]); // prettier-ignore
    const [cAx, cAy, cBx, cBy] = prototypes(support, 2, 2).dataSync() as unknown as Four;
    const [queryX, queryY, farX, farY] = [0.7, 0.4, 7.5, -3.5] as const;
    const asked = tf.tensor2d([[queryX, queryY], [farX, farY]]); // prettier-ignore
    const logits = prototypeLogits(asked, prototypes(support, 2, 2));
    const [dA, dB, farA, farB] = tf.neg(logits).dataSync() as unknown as Four;
    const [p, pB] = tf.softmax(logits).dataSync() as unknown as Four;
    const query = tf.tensor2d([[queryX, queryY]]);
    const given = { y: tf.tensor1d([0], 'int32'), n: 2, k: 2 };
    const loss = episodeLoss(support, query, given).dataSync()[0]!;
    const apart = dB - dA;
    return { ax1, ay1, ax2, ay2, bx1, by1, bx2, by2, cAx, cAy, cBx, cBy, queryX, queryY, farX, farY, dA, dB, apart, farA, farB, p, pB, loss }; // prettier-ignore
  })) satisfies Worked;

type Four = readonly [number, number, number, number];
