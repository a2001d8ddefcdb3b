import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { side } from '../../../models/scene-classifier/classes.ts';
import { imageTensor, type SceneModel } from '../../../models/scene-classifier/model.ts';
import { featureGradients, last } from '../../../models/tools/image-classifier.ts';
import { meanFilling } from '../../../numerics/deletion.ts';
import { random as seeded } from '../../../numerics/random.ts';
import { cutImage, hidden } from '../../../numerics/segments.ts';
import {
  batchedKernelShap,
  cam,
  gradCam,
  guidedBackprop,
  lime,
  occlusionMap,
  saliency,
  slic,
  type Model,
} from '../algorithm.ts';
import type { Explainer, Quick } from '../shared/explainers.ts';
import { columns } from '../shared/tag.ts';
import { pixels } from './test-scenes.ts';

/** A network and the class whose logit is explained. */
export interface Asked {
  model: Pick<SceneModel, 'network' | 'parameters'>;
  kind: number;
}

/** The patch of the occlusion map and of the reader's hand: two cells wide, put on the middle of each cell. */
export const patch = { side, size: (2 * side) / columns, stride: side / columns };
/** About how many segments, the brightness that counts as much as one grid step, and samples of LIME and of SHAP. */
const [segments, compactness, samples] = [30, 0.25, 96];
/** The library's 0.25, for the weight that LIME's file defines. */
const kernelWidth = 0.25 * Math.SQRT2;
const ridge = 1;
/** Whatever is drawn here is drawn alike in every run, and a run's own source stays untouched. */
const drawSeed = 171;

/** The logit of the class for images `[n, side, side]`. */
export const logitsOf = ({ model: { network, parameters }, kind }: Asked, images: Float32Array) =>
  tf.tidy(() => {
    const logits = network.logits(imageTensor(images), parameters).dataSync<'float32'>();
    return Float32Array.from({ length: images.length / pixels }, (_, i) => {
      return logits[i * network.classes + kind]!;
    });
  });

/** Grad-CAM of each of some images `[n, side, side]`: `[n, 14, 14]`. */
export const gradCams = (asked: Asked, images: Float32Array): Float32Array =>
  tf.tidy(() => seen(asked, images).gradCam.dataSync<'float32'>().slice());

/** What needs one pass, of one image. Those of pixels are magnitudes. */
export function quickMaps(asked: Asked, image: Float32Array): Record<Quick, Float32Array> {
  const { model, kind } = asked;
  const network: Model = (images, way) => model.network.logits(images, model.parameters, way);
  const x = () => imageTensor(image);
  const values = (map: () => Tensor) => tf.tidy(() => map().dataSync<'float32'>().slice());
  return {
    gradient: values(() => saliency(network, x(), kind)),
    guided: values(() => tf.abs(guidedBackprop(network, x(), kind))),
    ...lastLayerMaps(asked, image),
  };
}

function lastLayerMaps(asked: Asked, image: Float32Array) {
  const { cam, gradCam } = tf.tidy(() => seen(asked, image));
  const values = (map: Tensor) => map.dataSync<'float32'>().slice();
  const maps = { cam: values(cam), gradCam: values(gradCam) };
  tf.dispose([cam, gradCam]);
  return maps;
}

/** CAM and Grad-CAM of images at the last convolution. The caller tidies. */
function seen({ model: { network, parameters }, kind }: Asked, images: Float32Array) {
  const found = network.features(imageTensor(images), parameters)[last]!;
  const classes = new Int32Array(found.shape[0]).fill(kind);
  const gradients = featureGradients(network, parameters, { depth: last, found, classes });
  return {
    cam: cam(found, parameters.at(-2) as Tensor2D, kind),
    gradCam: gradCam(found, gradients),
  };
}

export function occlusion(asked: Asked, image: Float32Array): Float32Array {
  const score = (images: Float32Array) => logitsOf(asked, images);
  return occlusionMap({ ...patch, image, filling: meanFilling(image, side), score });
}

/** LIME and SHAP, whose parts are the segments of the image. */
export interface Segmented extends Record<Extract<Explainer, 'lime' | 'shap'>, Float32Array> {
  /** What SHAP's values add up to, and what they should: the logit less that of the hidden image. */
  sum: number;
  total: number;
}

/** What is hidden of the image shows its mean brightness. */
export function segmented(asked: Asked, image: Float32Array): Segmented {
  const labels = slic({ values: image, height: side, width: side }, segments, compactness);
  const cut = cutImage(image, labels, meanFilling(image, side));
  const { m } = cut;
  const predict = (z: Uint8Array, n: number) => logitsOf(asked, hidden(cut, z, n));
  const random = seeded(drawSeed);
  const local = lime({ predict, segments: m, samples, random, kernelWidth, ridge });
  const shapley = batchedKernelShap(predict, m, drawSeed);
  shapley.until(samples);
  const phi = shapley.phi();
  const [none, all] = predict(new Uint8Array(2 * m).fill(1, m), 2);
  const spread = (values: readonly number[]) =>
    Float32Array.from(labels, (label) => values[label]!);
  const sum = phi.reduce((before, value) => before + value, 0);
  return { lime: spread(local.coefficients), shap: spread(phi), sum, total: all! - none! };
}
