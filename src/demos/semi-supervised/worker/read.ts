import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/** The numbers of a tensor that is not kept; outside the tidy, which would walk them one by one. */
export function read(make: () => Tensor): Float32Array {
  const tensor = tf.tidy(make);
  const numbers = tensor.dataSync<'float32'>().slice();
  tensor.dispose();
  return numbers;
}
