import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { channels, side } from '../../../datasets/wardrobe/index.ts';
import { attributes, signatureOf } from '../../../datasets/wardrobe/words.ts';
import { conv, convParameters, dense, denseParameters, flatten } from '../../../numerics/layers.ts';
import { sigmoidCrossEntropy, softmaxCrossEntropy } from '../../../numerics/losses.ts';
import { adam } from '../../../numerics/optimisers.ts';
import type { Random } from '../../../numerics/random.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { indirectAttributePrediction } from '../algorithm.ts';

/** Direct and indirect attribute prediction; a linear model on untrained features, and one on raw pixels. */
export type Arm = 'direct' | 'indirect' | 'untrained' | 'pixels';
export const arms: readonly Arm[] = ['direct', 'indirect', 'untrained', 'pixels'];

const pixels = side * side * channels;
const filters = [16, 32] as const;
/** Two convolutions with stride 2 leave 7 × 7 positions. */
const features = (side / 4) ** 2 * filters[1];
/** Roughly the mean and the standard deviation of all values: standardised inputs train faster. */
const [mean, deviation] = [0.15, 0.25];

/** Images `[n, 28, 28, 3]` as a standardised tensor. */
export const imageTensor = (images: Float32Array): Tensor4D =>
  tf.tensor4d(
    images.map((value) => (value - mean) / deviation),
    [images.length / pixels, side, side, channels],
  );

type Head = readonly [w: Tensor2D, b: Tensor1D];
type Body = readonly [w1: Tensor4D, b1: Tensor1D, w2: Tensor4D, b2: Tensor1D];

/** Two convolutions: images → `[n, 1568]`. */
function featuresOf(x: Tensor4D, [w1, b1, w2, b2]: Body): Tensor2D {
  const h = conv(x, w1, b1, { stride: 2, activation: 'relu' });
  return flatten(conv(h, w2, b2, { stride: 2, activation: 'relu' }));
}
const linear = (x: Tensor2D, [w, b]: Head): Tensor2D => dense(x, w, b);
const clones = <T extends readonly tf.Tensor[]>(of: T): T => of.map((one) => tf.clone(one)) as unknown as T; // prettier-ignore

const deep = (x: Tensor4D, [w1, b1, w2, b2, w, b]: readonly [...Body, ...Head]) =>
  linear(featuresOf(x, [w1, b1, w2, b2]), [w, b]);

function learners(classes: number, random: Random) {
  const body: Body = [
    ...convParameters(5, channels, filters[0], random),
    ...convParameters(3, filters[0], filters[1], random),
  ];
  const head = denseParameters(features, attributes.length, random);
  const classHead = denseParameters(features, classes, random);
  return {
    body,
    direct: trainable([...clones(body), ...clones(head)] as const, adam()),
    indirect: trainable([...clones(body), ...classHead] as const, adam()),
    untrained: trainable(head, adam()),
    linearPixels: trainable(denseParameters(pixels, attributes.length, random), adam()),
  };
}

/**
 * Four learners that see the same batches of the `seen` classes. Both convolutional networks begin with the same
 * filters; `untrained` keeps them and learns only its last layer, which begins as that of `direct` does.
 */
export function createNetworks(seen: readonly number[], random: Random) {
  const { body, direct, indirect, untrained, linearPixels } = learners(seen.length, random);
  const signatures = tf.tensor2d(seen.map(signatureOf));
  const rowOf = new Map(seen.map((of, row) => [of, row]));
  const predict: Record<Arm, (x: Tensor4D) => Tensor2D> = {
    direct: (x) => tf.sigmoid(deep(x, direct.parameters)),
    indirect: (x) =>
      indirectAttributePrediction(tf.softmax(deep(x, indirect.parameters)), signatures),
    untrained: (x) => tf.sigmoid(linear(featuresOf(x, body), untrained.parameters)),
    pixels: (x) => tf.sigmoid(linear(flatten(x), linearPixels.parameters)),
  };
  return {
    /** One step of each on images `[n, 28, 28, 3]` of the given classes. */
    learn(images: Float32Array, classes: readonly number[], rate: number): void {
      const x = imageTensor(images);
      tf.tidy(() => {
        const has = tf.tensor2d(classes.map(signatureOf));
        const y = tf.tensor1d(
          Int32Array.from(classes, (of) => rowOf.get(of)!),
          'int32',
        );
        direct.minimise((p) => sigmoidCrossEntropy(deep(x, p), has), rate);
        indirect.minimise((p) => softmaxCrossEntropy(deep(x, p), y), rate);
        const fixed = featuresOf(x, body);
        untrained.minimise((p) => sigmoidCrossEntropy(linear(fixed, p), has), rate);
        linearPixels.minimise((p) => sigmoidCrossEntropy(linear(flatten(x), p), has), rate);
      });
      x.dispose();
    },
    /** p of each attribute, `[n, 10]`, as an arm predicts them. */
    attributes: (arm: Arm, x: Tensor4D): Tensor2D => tf.tidy(() => predict[arm](x)),
    dispose(): void {
      for (const one of [direct, indirect, untrained, linearPixels]) one.dispose();
      tf.dispose([...body, signatures]);
    },
  };
}
export type Networks = ReturnType<typeof createNetworks>;
