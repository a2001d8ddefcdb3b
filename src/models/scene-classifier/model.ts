import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { imageClassifier, type Head } from '../tools/image-classifier.ts';
import { sigmoidCrossEntropy } from '../../numerics/losses.ts';
import { adam } from '../../numerics/optimisers.ts';
import type { Random } from '../../numerics/random.ts';
import { trainable } from '../../numerics/trainable.ts';
import { classes, side } from './classes.ts';
import type { Lesson } from './lessons.ts';

/** The scene classifier: one yes-or-no output per class, since a scene may show several objects. */
export const sceneNetwork = (head: Head) =>
  imageClassifier({ head, side, classes: classes.length });

/** Mean and standard deviation of the scenes' brightness: standardised inputs train faster. */
const [mean, deviation] = [0.2, 0.2];

/** The network's inputs: `[n, side, side, 1]`, standardised. */
export const imageTensor = (images: Float32Array): Tensor4D =>
  tf.tensor4d(
    images.map((brightness) => (brightness - mean) / deviation),
    [images.length / side ** 2, side, side, 1],
  );

/** A network under training. `start`: a random source for new weights, or weights, which it then owns. */
export function sceneModel(head: Head, start: Random | Tensor[]) {
  const network = sceneNetwork(head);
  const training = trainable(Array.isArray(start) ? start : network.create(start), adam());
  return {
    network,
    /** The current parameters; every step replaces them. */
    get parameters() {
      return training.parameters;
    },
    /** One step of Adam on the mean cross-entropy of all outputs; returns the loss before the step. */
    learn: ({ images, present }: Lesson, rate: number): number =>
      tf.tidy(() => {
        const x = imageTensor(images);
        const y: Tensor2D = tf.tensor2d(present, [x.shape[0], classes.length]);
        const loss = (parameters: readonly Tensor[]) =>
          sigmoidCrossEntropy(network.logits(x, parameters), y);
        return training.minimise(loss, rate);
      }),
    dispose: () => training.dispose(),
  };
}
export type SceneModel = ReturnType<typeof sceneModel>;
