import * as tf from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { last } from '../tools/image-classifier.ts';
import { pointsInto, type Box } from '../../numerics/pointing.ts';
import { classes, side } from './classes.ts';
import type { HeldOut } from './lessons.ts';
import { imageTensor, type SceneModel } from './model.ts';

/** A question of the pointing game: where in a scene is what shows this class? */
export interface Question {
  scene: number;
  kind: number;
  /** All that would be right. */
  boxes: readonly Box[];
}

/** One question for every class in every scene. */
export const questions = ({ objects }: HeldOut): Question[] =>
  objects.flatMap((here, scene) =>
    [...new Set(here.map(({ kind }) => kind))].map((kind) => ({
      scene,
      kind,
      boxes: here.filter((object) => object.kind === kind).map(({ box }) => box),
    })),
  );

/** Share of the questions that a map answers: `maps(i)` is the map for the i-th of them. */
export const hitRate = (
  asked: readonly Question[],
  maps: (question: Question, i: number) => ArrayLike<number>,
): number =>
  asked.filter((question, i) => pointsInto(maps(question, i), question.boxes, side)).length /
  asked.length;

/** What guessing the middle of the image would score: a map of 2 × 2 pixels around it is hottest there. */
export const centreRate = (asked: readonly Question[]): number => {
  const centre = new Float32Array(side ** 2);
  centre[(side / 2) * side + side / 2] = 1;
  return hitRate(asked, () => centre);
};

/** Share of the scenes whose highest answer is of something that the scene shows. Logits `[n, classes]`. */
export function topAccuracy(logits: ArrayLike<number>, { objects }: HeldOut): number {
  const right = objects.filter((here, scene) => {
    const answers = Array.from(classes, (_, kind) => logits[scene * classes.length + kind]!);
    const surest = answers.indexOf(Math.max(...answers));
    return here.some(({ kind }) => kind === surest);
  });
  return right.length / objects.length;
}

/** What the last convolution finds in images `[n, side, side]`, and the answers; both are the caller's to dispose. */
export function look({ network, parameters }: SceneModel, images: Float32Array) {
  return tf.tidy(() => {
    const x = imageTensor(images);
    const found: Tensor4D = network.features(x, parameters)[last]!;
    return { found, logits: network.logitsFrom(last, found, parameters) };
  });
}
