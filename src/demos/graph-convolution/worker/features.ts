import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Problem } from '../shared/problem.ts';

/**
 * The input X `[n, d]`: a column for each word, 1 where it describes the node. Without words, or where they are not to
 * be used, the identity: each node is known only by its index.
 */
export function featuresOf({ names, words }: Problem, usesWords: boolean): Tensor2D {
  if (!words || !usesWords) return tf.eye(names.length);
  const vocabulary = [...new Set(words.flat())];
  const column = new Map(vocabulary.map((word, i) => [word, i]));
  const x = new Float32Array(words.length * vocabulary.length);
  words.forEach((own, node) => {
    for (const word of own) x[node * vocabulary.length + column.get(word)!] = 1;
  });
  return tf.tensor2d(x, [words.length, vocabulary.length]);
}
