import * as tf from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { last } from '../tools/image-classifier.ts';
import { argMax } from '../../numerics/arg-max.ts';
import { pointsInto, type Box } from '../../numerics/pointing.ts';
import { classes, side } from './classes.ts';
import type { HeldOut } from './lessons.ts';
import { imageTensor, type SceneModel } from './model.ts';

/** A question of the pointing game: where in this scene is an object of this class? */
export interface Question {
  scene: number;
  kind: number;
  /** Bounding boxes of all correct answers. */
  boxes: readonly Box[];
}

/** One question for each class that a scene shows. */
export const questions = ({ objects }: HeldOut): Question[] =>
  objects.flatMap((here, scene) =>
    [...new Set(here.map(({ kind }) => kind))].map((kind) => ({
      scene,
      kind,
      boxes: here.filter((object) => object.kind === kind).map(({ box }) => box),
    })),
  );

/** Share of the questions answered correctly; `maps(i)` is the map for the i-th question. */
export const hitRate = (
  asked: readonly Question[],
  maps: (question: Question, i: number) => ArrayLike<number>,
): number =>
  asked.filter((question, i) => pointsInto(maps(question, i), question.boxes, side)).length /
  asked.length;

/** Score of always guessing the centre of the image: a map whose maximum is in the 2 × 2 pixels there. */
export const centreRate = (asked: readonly Question[]): number => {
  const centre = new Float32Array(side ** 2);
  centre[(side / 2) * side + side / 2] = 1;
  return hitRate(asked, () => centre);
};

/**
 * Expected score of pointing to the middle of a random object of the scene, distractors among them: of two objects one,
 * of three one in three. A map that finds objects, but does not know which is asked about, scores no more.
 */
export const objectRate = (
  asked: readonly Question[],
  { objects, distractors }: Pick<HeldOut, 'objects' | 'distractors'>,
): number => {
  const chance = ({ scene, boxes }: Question) =>
    boxes.length / (objects[scene]!.length + distractors[scene]!);
  return asked.reduce((sum, question) => sum + chance(question), 0) / asked.length;
};

/** Share of the scenes whose highest logit is for a class that the scene shows. Logits `[n, classes]`. */
export function topAccuracy(logits: ArrayLike<number>, { objects }: HeldOut): number {
  const right = objects.filter((here, scene) => {
    const surest = argMax(logits, scene * classes.length, (scene + 1) * classes.length);
    return here.some(({ kind }) => kind === surest);
  });
  return right.length / objects.length;
}

/** Features of the last convolution for images `[n, side, side]`, and the logits; the caller disposes of both. */
export function look({ network, parameters }: SceneModel, images: Float32Array) {
  return tf.tidy(() => {
    const x = imageTensor(images);
    const found: Tensor4D = network.features(x, parameters)[last]!;
    return { found, logits: network.logitsFrom(last, found, parameters) };
  });
}
