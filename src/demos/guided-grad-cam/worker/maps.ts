import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import { imageTensor } from '../../../models/scene-classifier/model.ts';
import {
  featureGradients,
  last,
  type ImageClassifier,
} from '../../../models/tools/image-classifier.ts';
import { forEachMap, type MapName, type Rule } from '../shared/map-names.ts';
import {
  backprop,
  gradCam,
  guidedBackprop,
  guidedGradCam,
  stretch,
  type Model,
} from '../algorithm.ts';
import { edges } from './edges.ts';

/** One value a pixel, `[n, side, side]` row by row. */
export type Maps = Record<MapName, Float32Array>;

export interface Asked {
  /** `[n, side, side]` */
  images: Float32Array;
  /** The class asked about in each. */
  kinds: readonly number[];
  rule: Rule;
}

/** The three maps of each image, as a network with these parameters has them. */
export function mapsOf(
  network: ImageClassifier,
  parameters: readonly Tensor[],
  asked: Asked,
): Maps {
  return tf.tidy(() => {
    const x = imageTensor(asked.images);
    const model: Model = (images, way) => network.logits(images, parameters, way);
    const guided = fineMap(model, x, asked);
    const found = network.features(x, parameters)[last]!;
    const gradients = featureGradients(network, parameters, {
      depth: last,
      found,
      classes: asked.kinds,
    });
    const heat = stretch(gradCam(found, gradients) as Tensor3D, [network.side, network.side]);
    const product = guidedGradCam(guided, heat);
    const maps = { guided, heat, product };
    return forEachMap((name) => maps[name].dataSync<'float32'>().slice());
  });
}

/** The map of every pixel, by the rule asked for; the edge filter asks no network. */
function fineMap(model: Model, x: Tensor4D, { images, kinds, rule }: Asked): Tensor4D {
  if (rule === 'guided') return guidedBackprop(model, x, kinds);
  if (rule === 'gradient') return backprop(model, x, kinds, (input) => tf.relu(input));
  return tf.tensor4d(edges(images, x.shape[1]), x.shape);
}
