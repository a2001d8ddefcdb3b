import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { episodeLoss, prototypeLogits, prototypes } from './algorithm.ts';

/** Two classes with two examples each in a plane, and a query. */
export default (() =>
  tf.tidy(() => {
    const [ax1, ay1, ax2, ay2] = [1, 0.5, 2, 1.5] as const;
    const [bx1, by1, bx2, by2] = [-0.5, 1.2, 0.5, 2] as const;
    const support = tf.tensor2d([[ax1, ay1], [ax2, ay2], [bx1, by1], [bx2, by2]]); // prettier-ignore
    const [cAx, cAy, cBx, cBy] = prototypes(support, 2, 2).dataSync() as unknown as Four;
    const [queryX, queryY] = [0.7, 0.4] as const;
    const query = tf.tensor2d([[queryX, queryY]]);
    const logits = prototypeLogits(query, prototypes(support, 2, 2));
    const [dA, dB] = tf.neg(logits).dataSync() as unknown as Four;
    const [p] = tf.softmax(logits).dataSync() as unknown as Four;
    const given = { y: tf.tensor1d([0], 'int32'), n: 2, k: 2 };
    const loss = episodeLoss(support, query, given).dataSync()[0]!;
    const apart = dB - dA;
    return { ax1, ay1, ax2, ay2, bx1, by1, bx2, by2, cAx, cAy, cBx, cBy, queryX, queryY, dA, dB, apart, p, loss }; // prettier-ignore
  })) satisfies Worked;

type Four = readonly [number, number, number, number];
