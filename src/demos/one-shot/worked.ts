import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { nearestSupport, pairDistances, sameProbability, verificationLoss } from './algorithm.ts';

/** A query and two examples in a plane. */
export default (() =>
  tf.tidy(() => {
    const threshold = 4;
    const [queryX, queryY, x1, y1, x2, y2] = [1.2, 0.4, 0.7, 1.6, 0.2, -1.6] as const;
    const query = [queryX, queryY];
    const d = pairDistances(tf.tensor2d([query, query]), tf.tensor2d([[x1, y1], [x2, y2]])); // prettier-ignore
    const [near, far] = d.dataSync() as unknown as [number, number];
    const [p, pFar] = sameProbability(d, threshold).dataSync() as unknown as [number, number];
    const [one, edge] = [tf.slice(d, 0, 1), tf.scalar(threshold)];
    const [lossSame, lossDifferent] = [1, 0].map(
      (same) => verificationLoss(one, tf.tensor1d([same]), edge).dataSync()[0]!,
    ) as [number, number];
    const answer = 1 + nearestSupport([near, far]);
    const [dx, logit] = [queryX - x1, threshold - near];
    return { queryX, queryY, x1, y1, x2, y2, dx, near, far, logit, p, pFar, lossSame, lossDifferent, answer }; // prettier-ignore
  })) satisfies Worked;
