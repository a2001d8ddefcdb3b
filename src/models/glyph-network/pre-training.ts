import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { softmaxCrossEntropy } from '../../numerics/losses.ts';
import { adam } from '../../numerics/optimisers.ts';
import { integers, random as seeded, type Random } from '../../numerics/random.ts';
import { trainable } from '../../numerics/trainable.ts';
import { samples, type Alphabet } from '../../datasets/strokes/index.ts';
import { askedStride, layers } from './layers.ts';
import {
  answer,
  createBackbone,
  createHead,
  features,
  named,
  imageTensor,
  share,
} from './model.ts';
import { labelled, type Labelled } from './tasks.ts';

/** The source task of the backbone: every character of the training alphabets is a class. */
export function sourceTask(alphabets: readonly Alphabet[]) {
  const glyphs = alphabets.filter(({ split }) => split === 'train').flatMap((one) => one.glyphs);
  /** One sample of every `stride`-th character, the same in every run and never trained on. */
  const heldOut = (stride: number): Labelled => {
    const some = glyphs.filter((_, i) => i % stride === 0);
    const { images, labels } = labelled(some, 1, seeded(heldOutSeed));
    return { images, labels: labels.map((label) => label * stride) };
  };
  return {
    classes: glyphs.length,
    /** `n` new samples of characters chosen at random. */
    draw: (random: Random, n: number): Labelled => {
      const labels = integers(random, glyphs.length, n);
      const drawn = Array.from(labels, (label) => glyphs[label]!.strokes);
      return { images: samples(drawn, random), labels };
    },
    heldOut,
    /** One sample of every character that `askedHead` knows, labelled with its class there. */
    asked: (): Labelled => {
      const { images, labels } = heldOut(askedStride);
      return { images, labels: labels.map((label) => label / askedStride) };
    },
  };
}
export type SourceTask = ReturnType<typeof sourceTask>;
const heldOutSeed = 460;

/** The part of a head for all characters of the source task that knows every `askedStride`-th, like the shipped head. */
export const askedHead = ([w, b]: readonly Tensor[]): Tensor[] =>
  tf.tidy(() => {
    const columns = tf.range(0, b!.size, askedStride, 'int32');
    return [tf.gather(w!, columns, 1), tf.gather(b!, columns)];
  });

/** 1 for every image whose class the network predicts, `[n]`. */
export const sourceNamed = (
  { images, labels }: Labelled,
  backbone: readonly Tensor[],
  head: readonly Tensor[],
): Uint8Array => tf.tidy(() => named(imageTensor(images), labels, backbone, head));

/** The share of the images whose class the network predicts. */
export const sourceAccuracy = (...asked: Parameters<typeof sourceNamed>): number =>
  share(sourceNamed(...asked));

/** Learns the source task from fresh weights. */
export function preTraining(task: SourceTask, random: Random) {
  const start = [...createBackbone(random), ...createHead(task.classes, random)];
  const training = trainable(start, adam());
  const split = 2 * layers.length;
  return {
    /** Read it again after each step; the tensors belong to the training. */
    get backbone() {
      return training.parameters.slice(0, split);
    },
    get head() {
      return training.parameters.slice(split);
    },
    /** One step of Adam on the mean cross-entropy of `n` new images; returns the loss before it. */
    step: (n: number, rate: number): number => {
      const { images, labels } = task.draw(random, n);
      return tf.tidy(() => {
        const x = imageTensor(images);
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
