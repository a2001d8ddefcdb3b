import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { classes } from '../../../models/scene-classifier/classes.ts';
import { hitRate, questions, topAccuracy } from '../../../models/scene-classifier/evaluation.ts';
import type { HeldOut } from '../../../models/scene-classifier/lessons.ts';
import { imageTensor, type SceneModel } from '../../../models/scene-classifier/model.ts';
import { featureGradients, last, type Depth } from '../../../models/tools/image-classifier.ts';
import { correlation } from '../../../numerics/correlation.ts';
import { channelWeights, gradCam } from '../algorithm.ts';

/** A network with parameters that it has, or had. */
type Known = Pick<SceneModel, 'network' | 'parameters'>;

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

/** Features of one layer for images `[n, side, side]`, the logits, and the gradients of each class's. */
function lookInto({ network, parameters }: Known, images: Float32Array, depth: Depth) {
  const found: Tensor4D = network.features(imageTensor(images), parameters)[depth]!;
  const n = found.shape[0];
  return {
    found,
    logits: network.logitsFrom(depth, found, parameters).dataSync<'float32'>(),
    gradients: (kind: number) =>
      featureGradients(network, parameters, {
        depth,
        found,
        classes: new Int32Array(n).fill(kind),
      }),
  };
}

/** Everything that is drawn of one image. */
export function insight(model: SceneModel, image: Float32Array, depth: Depth): Insight {
  return tf.tidy(() => {
    const { found, logits, gradients } = lookInto(model, image, depth);
    const of = classes.map((_, kind) => gradients(kind));
    const numbers = (x: tf.Tensor) => x.dataSync<'float32'>().slice();
    const maps = of.map((gradient) => numbers(gradCam(found, gradient, { relu: false })));
    const weights = of.map((gradient) => numbers(channelWeights(gradient)));
    const hasCam = model.network.head === 'gap' && depth === last;
    const dense = model.parameters.at(-2) as Tensor2D;
    const alike = (map: Float32Array, kind: number) =>
      correlation(map, cam(found, dense, kind).dataSync());
    const likeCam = hasCam ? Math.min(...maps.map(alike)) : undefined;
    return { logits: logits.slice(), weights, maps, likeCam };
  });
}

/** Accuracy, and how often Grad-CAM points into a right bounding box. */
export function measure(model: Known, heldOut: HeldOut, depth: Depth) {
  return tf.tidy(() => {
    const { found, logits, gradients } = lookInto(model, heldOut.images, depth);
    const [, h, w] = found.shape;
    const maps = classes.map((_, kind) => gradCam(found, gradients(kind)).dataSync());
    return {
      accuracy: topAccuracy(logits, heldOut),
      hits: hitRate(questions(heldOut), ({ scene, kind }) =>
        maps[kind]!.subarray(scene * h * w, (scene + 1) * h * w),
      ),
    };
  });
}
