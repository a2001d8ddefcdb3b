import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { bondTypes, elements } from '../../../datasets/molecules/molecule.ts';
import { denseParameters } from '../../../numerics/layers.ts';
import { type Random, uniform } from '../../../numerics/random.ts';
import { width } from '../shared/shown.ts';

/**
 * He's initialisation. An atom has about two neighbours, so what comes from messages begins half as large; and a
 * molecule about fifteen atoms, so a single one's number begins at a tenth.
 */
export function initialWeights(rounds: number, random: Random): Tensor[] {
  const scaled = (w: Tensor2D, scale: number, fromRow: number) =>
    tf.tidy(() => {
      const scales = Array.from({ length: w.shape[0] }, (_, row) => (row < fromRow ? 1 : scale));
      const made = tf.mul(w, tf.tensor2d(scales, [w.shape[0], 1]));
      tf.dispose(w);
      return made;
    });
  const encode = denseParameters(elements.length, width, random, 'he');
  const each = Array.from({ length: rounds }, () => {
    const message = denseParameters(width, width, random, 'he');
    const types = tf.tensor2d(
      Float32Array.from({ length: bondTypes.length * width }, () => uniform(random, -0.5, 0.5)),
      [bondTypes.length, width],
    );
    const [u, c] = denseParameters(2 * width, width, random, 'he');
    return [...message, types, scaled(u, 0.5, width), c];
  });
  const [read, bias] = denseParameters(width, 1, random, 'glorot');
  return [...encode, ...each.flat(), scaled(read, 0.1, 0), bias];
}
