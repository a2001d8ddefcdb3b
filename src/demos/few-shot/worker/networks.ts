import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor2D } from '@tensorflow/tfjs-core';
import { createClassifier } from '../../../models/stroke-encoder/classifier.ts';
import {
  dimensions,
  encode,
  encoderParameters,
  type EncoderParameters,
} from '../../../models/stroke-encoder/encoder.ts';
import { rawPixels, type Space } from '../../../models/stroke-encoder/space.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { integer, random as seeded, type Random } from '../../../numerics/random.ts';
import { trainable } from '../../../numerics/trainable.ts';
import { episodeLoss } from '../algorithm.ts';
import { imagesPerStep, type Episode } from './episodes.ts';

export type Arm = 'proto' | 'classifier' | 'pixels' | 'untrained';

/** How each arm embeds images. */
export type Spaces = Readonly<Record<Arm, Space>>;

/** The prototypical network and the classifier, from the same initial weights, which also stay as they were. */
export function createNetworks(classes: number, random: Random) {
  const weights = integer(random, 2 ** 31);
  const untrained = encoderParameters(seeded(weights));
  for (const tensor of untrained) tf.keep(tensor);
  const proto = trainable(encoderParameters(seeded(weights)), adam());
  const classifier = createClassifier(classes, seeded(weights), { rectified: false });
  const spaces: Spaces = {
    proto: (images) => tf.tidy(() => encode(images, proto.parameters)),
    classifier: classifier.embed,
    pixels: rawPixels,
    untrained: (images) => tf.tidy(() => encode(images, untrained)),
  };
  return {
    spaces,
    /** One step of both, from the same images. */
    learn: (episode: Episode, rate: number): void => {
      proto.minimise((parameters) => loss(episode, parameters), rate);
      classifier.learn(episode, rate);
    },
    dispose: (): void => {
      proto.dispose();
      classifier.dispose();
      tf.dispose([...untrained]);
    },
  };
}

/** Support and queries pass through f together; the support comes first. */
function loss({ images, n, k, y }: Episode, parameters: EncoderParameters): Scalar {
  const z = encode(images, parameters);
  const rows = (from: number, to: number): Tensor2D =>
    tf.slice(z, [from, 0], [to - from, dimensions]);
  return episodeLoss(rows(0, n * k), rows(n * k, imagesPerStep), {
    y: tf.tensor1d(y, 'int32'),
    n,
    k,
  });
}
