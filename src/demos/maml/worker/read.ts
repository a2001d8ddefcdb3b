import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/**
 * The numbers of what is computed, which is then freed. Read within a tidy, they would be walked over one by one in
 * search of tensors.
 */
export function read(compute: () => Tensor): Float32Array {
  const tensor = tf.tidy(compute);
  const numbers = tensor.dataSync<'float32'>().slice();
  tensor.dispose();
  return numbers;
}
