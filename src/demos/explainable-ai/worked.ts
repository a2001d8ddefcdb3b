import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { random } from '../../numerics/random.ts';
import { kernelShap } from '../../numerics/shapley.ts';
import { occlusionMap, saliency, type Model } from './algorithm.ts';

/** y = 1 − max(0, 1 − x₁ − x₂) + x₃ / 2 over an image of four pixels. */
const model: Model = (images, { relu }) => {
  const x = tf.reshape(images, [-1, 4]);
  const part = (from: number): Tensor => tf.slice(x, [0, from], [-1, 1]);
  const short = relu(tf.sub(1, tf.add(part(0), part(1))));
  const y = tf.add<Tensor2D>(tf.sub(1, short), tf.mul(0.5, part(2)));
  return tf.concat2d([y, tf.zerosLike(y)], 1); // a second class, of which nothing is asked
};

export default (() =>
  tf.tidy(() => {
    const image = Float32Array.from([1, 0.8, 0.3, 0]);
    const score = (images: Float32Array) => {
      const x = tf.tensor4d(images, [images.length / 4, 2, 2, 1]);
      const logits = model(x, { relu: (y) => tf.relu(y) }).dataSync<'float32'>();
      return logits.filter((_, i) => i % 2 === 0);
    };
    const filling = new Float32Array(4);
    const [, , g3] = saliency(model, tf.tensor3d(image, [2, 2, 1]), 0).dataSync();
    const patch = { side: 2, size: 1, stride: 1 };
    const falls = occlusionMap({ ...patch, image, filling, score });
    const value = (S: Uint8Array) => score(image.map((x, i) => (S[i] ? x : 0)))[0]!;
    const shap = kernelShap({ value, m: 4, random: random(1), paired: true });
    shap.until(14);
    const phi = shap.phi();
    return {
      ...{ x2: 0.8, x3: 0.3, y: score(image)[0]!, g3: g3! },
      ...{ fall1: falls[0]!, fall3: falls[2]!, falls: falls.reduce((sum, fall) => sum + fall, 0) },
      ...{ phi1: phi[0]!, phi2: phi[1]!, phi3: phi[2]! },
    };
  })) satisfies Worked;
