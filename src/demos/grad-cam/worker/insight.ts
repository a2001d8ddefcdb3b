import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { classes } from '../../../models/scene-classifier/classes.ts';
import { imageTensor, type SceneModel } from '../../../models/scene-classifier/model.ts';
import { featureGradients, last, type Depth } from '../../../models/tools/image-classifier.ts';
import { correlation } from '../../../numerics/correlation.ts';
import { channelWeights, gradCam, hiResCam } from '../algorithm.ts';

/** A network with parameters that it has, or had. */
export type Known = Pick<SceneModel, 'network' | 'parameters'>;

/** Where it is asked: the convolution, from 0, and whether the gradient is averaged over the positions. */
export interface Way {
  depth: Depth;
  average: boolean;
}

/** How one network sees one image at one layer, class by class. */
export interface Insight {
  /** `[c]` */
  logits: Float32Array;
  /** α of every channel, for each class. */
  weights: Float32Array[];
  /** The weighted sum before ReLU, `[h · w]` row by row, for each class. */
  maps: Float32Array[];
  /** Where there is a CAM: the least correlation, over the classes, of the map with it. */
  likeCam: number | undefined;
}

/** CAM, which a network with global average pooling has: features `[n, h, w, k]`, dense weights `[k, c]` → `[n, h, w]`. */
const cam = (features: Tensor4D, weights: Tensor2D, kind: number) =>
  tf.sum(tf.mul(features, tf.gather(weights, kind, 1)), -1);

/**
 * Logits of images `[n, side, side]`, and for each class the features' gradients and the maps before ReLU,
 * `[n, h, w]`. The caller tidies.
 */
export function lookInto({ network, parameters }: Known, images: Float32Array, way: Way) {
  const { depth, average } = way;
  const found: Tensor4D = network.features(imageTensor(images), parameters)[depth]!;
  const n = found.shape[0];
  const gradients = classes.map((_, kind) =>
    featureGradients(network, parameters, { depth, found, classes: new Int32Array(n).fill(kind) }),
  );
  return {
    found,
    gradients,
    logits: network.logitsFrom(depth, found, parameters).dataSync<'float32'>().slice(),
    maps: gradients.map((gradient) =>
      (average ? gradCam : hiResCam)(found, gradient, { relu: false })
        .dataSync<'float32'>()
        .slice(),
    ),
  };
}

/** Everything that is drawn of one image. */
export function insight(model: SceneModel, image: Float32Array, way: Way): Insight {
  return tf.tidy(() => {
    const { found, gradients, logits, maps } = lookInto(model, image, way);
    const weights = gradients.map((one) => channelWeights(one).dataSync<'float32'>().slice());
    const hasCam = model.network.head === 'gap' && way.depth === last;
    const dense = model.parameters.at(-2) as Tensor2D;
    const alike = (map: Float32Array, kind: number) =>
      correlation(map, cam(found, dense, kind).dataSync());
    const likeCam = hasCam ? Math.min(...maps.map(alike)) : undefined;
    return { logits, weights, maps, likeCam };
  });
}
