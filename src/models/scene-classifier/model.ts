import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { imageClassifier, type Head } from '../tools/image-classifier.ts';
import { sigmoidCrossEntropy } from '../../numerics/losses.ts';
import { adam } from '../../numerics/optimisers.ts';
import type { Random } from '../../numerics/random.ts';
import { trainable } from '../../numerics/trainable.ts';
import { classes, side } from './classes.ts';
import type { Lesson } from './lessons.ts';

/** The classifier of scenes: one answer per class, each yes or no, since a scene may show several objects. */
export const sceneNetwork = (head: Head) =>
  imageClassifier({ head, side, classes: classes.length });

/** Brightness of scenes, their mean and standard deviation: learning starts sooner from inputs around 0. */
const [mean, deviation] = [0.2, 0.2];

/** Images as the network takes them: `[n, side, side, 1]`, standardised. */
export const imageTensor = (images: Float32Array): Tensor4D =>
  tf.tensor4d(
    images.map((brightness) => (brightness - mean) / deviation),
    [images.length / side ** 2, side, side, 1],
  );

/** A network under training. `start`: a source of chance for fresh weights, or weights, which it takes over. */
export function sceneModel(head: Head, start: Random | Tensor[]) {
  const network = sceneNetwork(head);
  const training = trainable(Array.isArray(start) ? start : network.create(start), adam());
  return {
    network,
    /** The present parameters; ask anew after each step. */
    get parameters() {
      return training.parameters;
    },
    /** One step of Adam on the mean cross-entropy of all answers; returns it as it was before. */
    learn: ({ images, present }: Lesson, rate: number): number =>
      tf.tidy(() => {
        const x = imageTensor(images);
        const y: Tensor2D = tf.tensor2d(present, [x.shape[0], classes.length]);
        const loss = (parameters: Tensor[]) =>
          sigmoidCrossEntropy(network.logits(x, parameters), y);
        return training.minimise(loss, rate);
      }),
    dispose: () => training.dispose(),
  };
}
export type SceneModel = ReturnType<typeof sceneModel>;
