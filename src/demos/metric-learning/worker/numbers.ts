import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/**
 * The numbers of a tensor that is made for them alone. They are read after `tidy`, which would look through an array
 * that it is given, entry by entry, for tensors to keep.
 */
export function numbersOf(make: () => Tensor): Float32Array {
  const tensor = tf.tidy(make);
  const numbers = tensor.dataSync<'float32'>();
  tensor.dispose();
  return numbers;
}
