import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { sgd } from '../../numerics/optimisers.ts';
import { trainable } from '../../numerics/trainable.ts';
import { fineTune, movement, rates } from './algorithm.ts';

/** A network of two weights, u(x) = v w x, after one step at two rates; the old task's head is 3. */
export default (() => {
  const [borrowed, rate, headRate] = [0.5, 0.01, 0.1];
  const [x, y, head, oldHead] = [2, 2, 1, 3];
  const layers = [borrowed, head].map((weight) => trainable([tf.scalar(weight)], sgd()));
  const loss = ([w, v]: Tensor[]): Scalar =>
    tf.mul(tf.square(tf.sub(tf.mul(tf.mul(v!, w!), x), y)), 0.5);
  const cost = fineTune(layers, rates([false], rate, headRate), loss);
  const [w, v] = layers.map(({ parameters }) => parameters[0].dataSync()[0]!);
  const [moved] = movement(layers, [[Float32Array.of(borrowed)]]);
  for (const layer of layers) layer.dispose();
  return {
    borrowed,
    rate,
    headRate,
    cost,
    newBorrowed: w!,
    newHead: v!,
    answer: v! * w! * x,
    moved: moved!,
    change: w! - borrowed,
    oldAnswer: oldHead * w! * x,
  };
}) satisfies Worked;
