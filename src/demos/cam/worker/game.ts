import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { classes } from '../../../models/scene-classifier/classes.ts';
import {
  centreRate,
  hitRate,
  look,
  questions,
  topAccuracy,
  type Question,
} from '../../../models/scene-classifier/evaluation.ts';
import type { HeldOut } from '../../../models/scene-classifier/lessons.ts';
import type { SceneModel } from '../../../models/scene-classifier/model.ts';
import { cam } from '../algorithm.ts';
import { around } from '../shared/around.ts';

/** Shares of the questions of the pointing game that were answered with a position in the bounding box, or near it. */
export interface Score {
  hits: number;
  near: number;
}

const nearby = (asked: readonly Question[]): Question[] =>
  asked.map((question) => ({ ...question, boxes: question.boxes.map(around) }));

/** What pointing to the middle of every scene would score. */
export function centreScore(heldOut: HeldOut): Score {
  const asked = questions(heldOut);
  return { hits: centreRate(asked), near: centreRate(nearby(asked)) };
}

/** Weights `[k, c]` and bias `[c]` of the dense layer. */
export const dense = ({ parameters }: SceneModel) => parameters.slice(-2) as [Tensor2D, Tensor1D];

/** Accuracy, and where CAM points. */
export function measure(model: SceneModel, heldOut: HeldOut): Score & { accuracy: number } {
  return tf.tidy(() => {
    const { found, logits } = look(model, heldOut.images);
    const [weights] = dense(model);
    const [, h, w] = found.shape;
    const maps = classes.map((_, kind) => cam(found, weights, kind).dataSync());
    const mapOf = ({ scene, kind }: Question) =>
      maps[kind]!.subarray(scene * h * w, (scene + 1) * h * w);
    const asked = questions(heldOut);
    return {
      accuracy: topAccuracy(logits.dataSync(), heldOut),
      hits: hitRate(asked, mapOf),
      near: hitRate(nearby(asked), mapOf),
    };
  });
}
