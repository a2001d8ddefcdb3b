import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { metricsOf } from '../../../lab/contract/define.ts';
import { classes } from '../../../models/scene-classifier/classes.ts';
import {
  centreRate,
  hitRate,
  look,
  objectRate,
  questions,
  topAccuracy,
  type Question,
} from '../../../models/scene-classifier/evaluation.ts';
import type { HeldOut } from '../../../models/scene-classifier/lessons.ts';
import type { SceneModel } from '../../../models/scene-classifier/model.ts';
import { removalTest, type Falls } from '../../../models/scene-classifier/removal.ts';
import type { Filling } from '../../../models/scene-classifier/removal-options.ts';
import { cam } from '../algorithm.ts';
import { around } from '../shared/around.ts';

/** Shares of the questions of the pointing game that were answered with a position in the bounding box, or near it. */
interface Score {
  hits: number;
  near: number;
}
export interface Findings {
  cam: Score;
  centre: Score;
  object: { hits: number };
  /** Falls of the logit without a tenth, by what took its place; all but `mean` only every 200 steps. */
  falls: Record<Filling, Falls>;
}

const nearby = (asked: readonly Question[]): Question[] =>
  asked.map((question) => ({ ...question, boxes: question.boxes.map(around) }));

/** Weights `[k, c]` and bias `[c]` of the dense layer. */
export const dense = ({ parameters }: SceneModel) => parameters.slice(-2) as [Tensor2D, Tensor1D];

/** Accuracy, the CAM of each question, and the sum of the channels without weights. */
function lookInto(model: SceneModel, heldOut: HeldOut) {
  const { accuracy, maps, sum, columns } = tf.tidy(() => {
    const { found, logits } = look(model, heldOut.images);
    const [weights] = dense(model);
    const numbers = (maps: tf.Tensor) => maps.dataSync<'float32'>().slice();
    return {
      accuracy: topAccuracy(logits.dataSync(), heldOut),
      maps: classes.map((_, kind) => numbers(cam(found, weights, kind))),
      sum: numbers(tf.sum(found, -1)),
      columns: found.shape[2],
    };
  });
  const at = (all: Float32Array, scene: number) =>
    all.subarray(scene * columns ** 2, (scene + 1) * columns ** 2);
  const mapOf = ({ scene, kind }: Question) => at(maps[kind]!, scene);
  const plain = ({ scene }: Question) => at(sum, scene);
  return { accuracy, mapOf, plain, columns };
}

/** How often the other fillings are tried; they are for a claim, not for a chart. */
const seldom = 200;

/** Measures a network over the held-out scenes; the test of deletion also has scenes of clutter. */
export function examination(heldOut: HeldOut, clutter: Float32Array) {
  const asked = questions(heldOut);
  const near = nearby(asked);
  const centre = { hits: centreRate(asked), near: centreRate(near) };
  const object = { hits: objectRate(asked, heldOut) };
  const test = removalTest(heldOut, clutter);
  let others: Record<'blur' | 'clutter', Falls>;
  return (model: SceneModel, steps: number) => {
    const { accuracy, mapOf, plain, columns } = lookInto(model, heldOut);
    const score = { hits: hitRate(asked, mapOf), near: hitRate(near, mapOf) };
    const fall = (filling: Filling) => test.falls(model, mapOf, filling);
    const mean = fall('mean');
    if (steps % seldom === 0) others = { blur: fall('blur'), clutter: fall('clutter') };
    const bright = test.falls(model, test.brightness(columns)).hottest;
    const findings: Findings = { cam: score, centre, object, falls: { mean, ...others } };
    const hits = { cam: score.hits, plain: hitRate(asked, plain), object: object.hits };
    return {
      findings,
      metrics: {
        'network/accuracy': accuracy,
        ...metricsOf('hits', { ...hits, centre: centre.hits }),
        ...metricsOf('fall', { cam: mean.hottest, bright, random: mean.random }),
      },
    };
  };
}
