/**
 * A small convolutional classifier that exposes what explanation methods need: the features of every convolution,
 * gradients with respect to them, a replaceable relu (guided backpropagation), and layers that can be re-initialised
 * one by one.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import {
  averagePool,
  conv,
  convParameters,
  dense,
  denseParameters,
  flatten,
  globalAveragePool,
  maxPool,
} from '../../numerics/layers.ts';
import type { Random } from '../../numerics/random.ts';

/**
 * The head after the last convolution: global average pooling and one dense layer, so that CAM applies; or 2×2 average
 * pooling, flattening and two dense layers.
 */
export type Head = 'gap' | 'flatten';

export interface Architecture {
  head: Head;
  /** Height and width of the images in pixels, a multiple of 8; they have one channel. */
  side: number;
  classes: number;
}

/** A layer with parameters: filters or a matrix, then the bias. */
export interface Layer {
  name: string;
  /** Indices of its two tensors in the list of parameters. */
  at: readonly [w: number, b: number];
  create: (random: Random) => Tensor[];
}

interface Convolution {
  size: number;
  stride: number;
  channels: number;
  /** Whether 2×2 max-pooling follows. */
  pooled: boolean;
}
/** Height and width relative to the image's: 1/2, 1/4, 1/4. */
const convolutions: readonly Convolution[] = [
  { size: 5, stride: 2, channels: 12, pooled: true },
  { size: 3, stride: 1, channels: 24, pooled: false },
  { size: 3, stride: 1, channels: 16, pooled: false },
];
const hidden = 32;
/** Index of a convolution, counted from the image. CAM and Grad-CAM use the last one. */
export type Depth = 0 | 1 | 2;
export const last: Depth = 2;

export type Relu = (x: Tensor) => Tensor;
export interface Pass {
  /** Applied after every layer but the last; tf's relu by default. A replacement may have another gradient. */
  relu?: Relu;
}

/** A convolution's features, after relu, from its input. */
function convolve(x: Tensor4D, depth: number, parameters: readonly Tensor[], { relu }: Pass) {
  const { stride } = convolutions[depth]!;
  const [w, b] = [parameters[2 * depth] as Tensor4D, parameters[2 * depth + 1] as Tensor1D];
  if (!relu) return conv(x, w, b, { stride, activation: 'relu' });
  return relu(conv(x, w, b, { stride })) as Tensor4D;
}
const pool = (found: Tensor4D, depth: number) =>
  convolutions[depth]!.pooled ? maxPool(found) : found;

/** A network of this architecture without parameters: they are arguments. */
export function imageClassifier(architecture: Architecture) {
  const layers = layersOf(architecture);

  /** Features of every convolution, after relu, in order from the image. Images `[n, side, side, 1]`. */
  function features(images: Tensor4D, parameters: readonly Tensor[], way: Pass = {}) {
    const found: Tensor4D[] = [];
    let x = images;
    for (let depth = 0; depth < convolutions.length; depth++) {
      found.push(convolve(x, depth, parameters, way));
      x = pool(found[depth]!, depth);
    }
    return found;
  }

  /** From the features of one convolution to the logits `[n, classes]`. */
  function logitsFrom(
    depth: Depth,
    found: Tensor4D,
    parameters: readonly Tensor[],
    way: Pass = {},
  ): Tensor2D {
    let x = found;
    for (let next = depth + 1; next < convolutions.length; next++)
      x = convolve(pool(x, next - 1), next, parameters, way);
    return headOf(architecture.head, x, parameters.slice(2 * convolutions.length), way);
  }

  return {
    ...architecture,
    layers,
    features,
    logitsFrom,
    /** Logits: `[n, side, side, 1] → [n, classes]`. */
    logits: (images: Tensor4D, parameters: readonly Tensor[], way: Pass = {}): Tensor2D =>
      logitsFrom(last, features(images, parameters, way)[last]!, parameters, way),
    /** New parameters, in the order of the layers. From equal sources both heads get equal convolutions. */
    create: (random: Random): Tensor[] => layers.flatMap((layer) => layer.create(random)),
  };
}
export type ImageClassifier = ReturnType<typeof imageClassifier>;

function headOf(head: Head, x: Tensor4D, parameters: readonly Tensor[], { relu }: Pass): Tensor2D {
  const [w, b, w2, b2] = parameters as [Tensor, Tensor, Tensor, Tensor];
  if (head === 'gap') return dense(globalAveragePool(x), w, b);
  const flat = flatten(averagePool(x));
  const h = relu ? (relu(dense(flat, w, b)) as Tensor2D) : dense(flat, w, b, 'relu');
  return dense(h, w2, b2);
}

function layersOf({ head, side, classes }: Architecture): Layer[] {
  const convolving = convolutions.map(({ size, channels }, depth) => ({
    name: `conv${depth + 1}`,
    create: (random: Random): Tensor[] =>
      convParameters(size, convolutions[depth - 1]?.channels ?? 1, channels, random),
  }));
  const { channels } = convolutions[last]!;
  const denser = (name: string, inputs: number, outputs: number) => ({
    name,
    create: (random: Random): Tensor[] => denseParameters(inputs, outputs, random),
  });
  const top =
    head === 'gap'
      ? [denser('dense', channels, classes)]
      : [denser('dense1', (side / 8) ** 2 * channels, hidden), denser('dense2', hidden, classes)];
  return [...convolving, ...top].map((layer, i) => ({ ...layer, at: [2 * i, 2 * i + 1] }));
}

/**
 * d logit[class] / d features of one convolution for each image, `[n, h, w, k]` → `[n, h, w, k]`. Images do not affect
 * each other's logits, so one backward pass serves all.
 */
export function featureGradients(
  network: ImageClassifier,
  parameters: readonly Tensor[],
  { depth, found, classes }: { depth: Depth; found: Tensor4D; classes: ArrayLike<number> },
  way?: Pass,
): Tensor4D {
  return tf.tidy(() => {
    const asked = tf.oneHot(tf.tensor1d(Int32Array.from(classes), 'int32'), network.classes);
    const score = (x: Tensor) =>
      tf.sum(tf.mul(network.logitsFrom(depth, x as Tensor4D, parameters, way), asked));
    return tf.grad(score)(found) as Tensor4D;
  });
}
