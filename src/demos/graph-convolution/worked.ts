import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { graphConvolution, normalizedAdjacency } from './algorithm.ts';

/** Node a with neighbours b and c; c has two more. One number a node, and W = 1: a's row of Â and of Â H W. */
export default (() =>
  tf.tidy(() => {
    const [ha, hb, hc] = [0.6, 1.2, -0.9];
    const edges = [[0, 1], [0, 2], [2, 3], [2, 4]] as const; // prettier-ignore
    const a = tf.buffer([5, 5]);
    for (const [i, j] of edges) {
      a.set(1, i, j);
      a.set(1, j, i);
    }
    const aHat = normalizedAdjacency(a.toTensor() as tf.Tensor2D);
    const h = tf.tensor2d([ha, hb, hc, 0, 0], [5, 1]);
    const [self, b, c] = aHat.dataSync();
    const [sum] = graphConvolution(aHat, h, tf.ones([1, 1])).dataSync();
    return { ha, hb, hc, self: self!, b: b!, c: c!, sum: sum!, mean: (ha + hb + hc) / 3 };
  })) satisfies Worked;
