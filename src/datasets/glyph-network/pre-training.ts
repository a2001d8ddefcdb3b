import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { accuracy, softmaxCrossEntropy } from '../../numerics/losses.ts';
import { adam } from '../../numerics/optimisers.ts';
import { integer, random as seeded, type Random } from '../../numerics/random.ts';
import { trainable } from '../../numerics/trainable.ts';
import { samples, type Alphabet } from '../strokes/index.ts';
import { askedStride, layers } from './layers.ts';
import { answer, createBackbone, createHead, features, pictureTensor } from './model.ts';
import { labelled, type Labelled } from './tasks.ts';

/** The task that the backbone learns first: every sign of the training alphabets is a class. */
export function sourceTask(alphabets: readonly Alphabet[]) {
  const glyphs = alphabets.filter(({ split }) => split === 'train').flatMap((one) => one.glyphs);
  /** One sample of every `stride`-th sign, the same in every run and in no lesson. */
  const heldOut = (stride: number): Labelled => {
    const some = glyphs.filter((_, i) => i % stride === 0);
    const { pictures, labels } = labelled(some, 1, seeded(heldOutSeed));
    return { pictures, labels: labels.map((label) => label * stride) };
  };
  return {
    classes: glyphs.length,
    /** So many new samples of signs chosen at random. */
    draw: (random: Random, n: number): Labelled => {
      const labels = Int32Array.from({ length: n }, () => integer(random, glyphs.length));
      const drawn = Array.from(labels, (label) => glyphs[label]!.strokes);
      return { pictures: samples(drawn, random), labels };
    },
    heldOut,
    /** One sample of every sign that the shipped head knows, with the number that it has there. */
    asked: (): Labelled => {
      const { pictures, labels } = heldOut(askedStride);
      return { pictures, labels: labels.map((label) => label / askedStride) };
    },
  };
}
export type SourceTask = ReturnType<typeof sourceTask>;
const heldOutSeed = 460;

/** Share of pictures whose class the network names. */
export const sourceAccuracy = (
  { pictures, labels }: Labelled,
  backbone: readonly Tensor[],
  head: readonly Tensor[],
): number =>
  tf.tidy(() => accuracy(answer(features(pictureTensor(pictures), backbone), head), labels));

/** Learns the source task from fresh weights. */
export function preTraining(task: SourceTask, random: Random) {
  const start = [...createBackbone(random), ...createHead(task.classes, random)];
  const training = trainable(start, adam());
  const split = 2 * layers.length;
  return {
    /** Ask anew after each step; they belong to the training. */
    get backbone() {
      return training.parameters.slice(0, split);
    },
    get head() {
      return training.parameters.slice(split);
    },
    /** One step of Adam on the mean cross-entropy of `n` new pictures, which it returns as it was before. */
    step: (n: number, rate: number): number => {
      const { pictures, labels } = task.draw(random, n);
      return tf.tidy(() => {
        const x = pictureTensor(pictures);
        const y = tf.tensor1d(labels, 'int32');
        return training.minimise(
          (w) => softmaxCrossEntropy(answer(features(x, w.slice(0, split)), w.slice(split)), y),
          rate,
        );
      });
    },
    dispose: () => training.dispose(),
  };
}
export type PreTraining = ReturnType<typeof preTraining>;
