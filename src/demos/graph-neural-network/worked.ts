import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { aggregate, messagePass } from './algorithm.ts';

/**
 * Ethanol, C – C – O, with one number for each atom: one round by hand, then the readout. The atoms' numbers are 1 for
 * carbon and 2 for oxygen; a message is the sender's number times w plus 0.1 for a single bond; the update is u times
 * the own number plus v times what was received, at least 0.
 */
export default (() =>
  tf.tidy(() => {
    const [carbon, oxygen, w, single, u, v] = [1, 2, 0.5, 0.1, 0.4, 0.3];
    const h = tf.tensor2d([carbon, carbon, oxygen], [3, 1]);
    const one = (value: number) => tf.tensor2d([value], [1, 1]);
    const zero = tf.tensor1d([0]);
    const edges = {
      from: tf.tensor1d([0, 1, 1, 2], 'int32'),
      types: tf.tensor1d([0, 0, 0, 0], 'int32'),
      into: {
        of: tf.tensor1d([1, 0, 2, 1], 'int32'),
        members: tf.tensor2d([1, 4, 0, 3, 2, 4], [3, 2], 'int32'),
        sizes: tf.tensor2d([1, 2, 1], [3, 1]),
      },
    };
    const weights = { w: one(w), b: zero, types: one(single), u: tf.tensor2d([u, v], [2, 1]), c: zero }; // prettier-ignore
    const passed = messagePass(h, edges, weights);
    const [fromCarbon, , , fromOxygen] = passed.messages.dataSync();
    const [, received] = passed.received.dataSync();
    const [end, middle, last] = passed.next.dataSync();
    const graph = {
      of: tf.tensor1d([0, 0, 0], 'int32'),
      members: tf.tensor2d([0, 1, 2], [1, 3], 'int32'),
      sizes: tf.tensor2d([3], [1, 1]),
    };
    const total = (how: 'sum' | 'mean') => aggregate(passed.next, graph, how).dataSync()[0]!;
    return {
      w, single, u, v,
      fromCarbon: fromCarbon!, fromOxygen: fromOxygen!, received: received!,
      end: end!, middle: middle!, last: last!,
      sum: total('sum'), mean: total('mean'),
    }; // prettier-ignore
  })) satisfies Worked;
