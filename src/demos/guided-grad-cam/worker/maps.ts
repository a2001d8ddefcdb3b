import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { imageTensor } from '../../../models/scene-classifier/model.ts';
import {
  featureGradients,
  last,
  type ImageClassifier,
} from '../../../models/tools/image-classifier.ts';
import { forEachMap, type MapName } from '../shared/map-names.ts';
import {
  backprop,
  gradCam,
  guidedBackprop,
  guidedGradCam,
  stretch,
  type Model,
} from '../algorithm.ts';

/** One value a pixel, `[n, side, side]` row by row. */
export type Maps = Record<MapName, Float32Array>;

/** What a relu does backwards. */
export type Rule = 'guided' | 'gradient';
const ways: Record<Rule, typeof guidedBackprop> = {
  guided: guidedBackprop,
  gradient: (model, image, kinds) => backprop(model, image, kinds, (x) => tf.relu(x)),
};

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
  { images, kinds, rule }: Asked,
): Maps {
  return tf.tidy(() => {
    const x = imageTensor(images);
    const model: Model = (images, way) => network.logits(images, parameters, way);
    const guided = ways[rule](model, x, kinds);
    const found = network.features(x, parameters)[last]!;
    const gradients = featureGradients(network, parameters, { depth: last, found, classes: kinds });
    const heat = stretch(gradCam(found, gradients), [network.side, network.side]);
    const product = guidedGradCam(guided, heat);
    const maps = { guided, heat, product };
    return forEachMap((name) => maps[name].dataSync<'float32'>().slice());
  });
}
