import * as tf from '@tensorflow/tfjs-core';
import type { Scalar } from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { exp } from '../../numerics/elementary.ts';
import { alignment, ntXent, separation } from './algorithm.ts';

/** Two images with two views each in the plane, the second image opposite the first: every view has the same loss. */
export default (() =>
  tf.tidy(() => {
    const [x, y, temperature] = [0.8, 0.6, 0.5];
    const z1 = tf.tensor2d([[1, 0], [-1, 0]]); // prettier-ignore
    const z2 = tf.tensor2d([[x, y], [-x, -y]]); // prettier-ignore
    const number = (scalar: Scalar): number => scalar.dataSync()[0]!;
    const loss = number(ntXent(z1, z2, temperature));
    const [near, apart] = [number(alignment(z1, z2)), number(separation(z1, z2))];
    return {
      x,
      y,
      across: 1 + x,
      temperature,
      exponents: x / temperature,
      partner: exp(x / temperature),
      opposite: exp(-1 / temperature),
      other: exp(-x / temperature),
      probability: exp(-loss),
      loss,
      lossAtOne: number(ntXent(z1, z2, 1)),
      near,
      apart,
      relative: near / apart,
    };
  })) satisfies Worked;
