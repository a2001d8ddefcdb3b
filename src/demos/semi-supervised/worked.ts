import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { prototypeProbabilities, selfTrainingRound } from './algorithm.ts';

/** Two prototypes on a line, each the one labelled example of its class, and three examples without a label. */
export default (() =>
  tf.tidy(() => {
    const [a, b] = [1.5, 4.5] as const;
    const [x1, x2, x3] = [2.5, 2.9, 4.2] as const;
    const threshold = 0.9;
    const labelled = tf.tensor2d([[a], [b]]);
    const unlabelled = tf.tensor2d([[x1], [x2], [x3]]);
    const p = prototypeProbabilities(unlabelled, labelled).dataSync();
    const { pseudo, next } = selfTrainingRound({ labelled, unlabelled }, Int32Array.of(0, 1), labelled, threshold); // prettier-ignore
    if (pseudo.index.join() !== '0,2') throw new Error('the example takes the first and the third');
    const [cA, cB] = next.dataSync();
    const later = prototypeProbabilities(unlabelled, next).dataSync();
    return { a, b, x1, x2, x3, threshold, p1: p[0]!, p2: p[2]!, p3: p[5]!, cA: cA!, cB: cB!, later2: later[2]! }; // prettier-ignore
  })) satisfies Worked;
