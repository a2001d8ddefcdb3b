import * as tf from '@tensorflow/tfjs-core';
import { look } from '../../models/scene-classifier/evaluation.ts';
import { sceneLessons } from '../../models/scene-classifier/lessons.ts';
import { sceneModel, type SceneModel } from '../../models/scene-classifier/model.ts';
import { imageOf, shownScenes } from '../../models/scene-classifier/shown.ts';
import { trainedParameters } from '../../models/scene-classifier/index.ts';
import { defineSession } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { centreScore, dense, measure, type Score } from './worker/game.ts';

/** What is drawn: one scene as the network sees it. */
export interface Snapshot {
  /** Which of the shown scenes, from 0. */
  scene: number;
  /** What the last convolution finds, `[h, w, k]` row by row. */
  features: Float32Array;
  channels: number;
  /** The dense layer, `[k, c]` and `[c]`. */
  weights: Float32Array;
  bias: Float32Array;
  /** `[c]` */
  logits: Float32Array;
  /** Steps trained in this run, and what they started from. */
  steps: number;
  start: 'random' | 'trained';
  /** The pointing game over the held-out scenes. */
  cam: Score;
  centre: Score;
}

const batch = 16;
/** Scenes that accuracy and the pointing game are measured on, and how often. */
const asked = 100;
const every = 20;

export default defineSession(demo, async ({ start }, { random, load }) => {
  await useBackend();
  const lessons = await sceneLessons(load);
  const heldOut = lessons.heldOut(asked);
  const model = sceneModel(
    'gap',
    start === 'trained' ? await trainedParameters(load, 'gap') : random,
  );
  const centre = centreScore(heldOut);
  let measured = measure(model, heldOut);
  let steps = 0;
  return {
    fixed: shownScenes(heldOut, demo.params.scene.max),
    step: ({ rate }) => {
      model.learn(lessons.draw(random, batch), rate);
      if (++steps % every === 0) measured = measure(model, heldOut);
    },
    snapshot: ({ scene }): Snapshot => ({
      ...seen(model, imageOf(heldOut, scene - 1)),
      scene: scene - 1,
      steps,
      start,
      cam: { hits: measured.hits, near: measured.near },
      centre: { ...centre },
    }),
    metrics: () => ({
      'network/accuracy': measured.accuracy,
      'cam/hits': measured.hits,
      'centre/hits': centre.hits,
    }),
    dispose: () => model.dispose(),
  };
});

/** One image, and everything that its maps are made of. */
function seen(model: SceneModel, image: Float32Array) {
  return tf.tidy(() => {
    const { found, logits } = look(model, image);
    const [weights, bias] = dense(model).map((one) => one.dataSync<'float32'>().slice());
    return {
      features: found.dataSync<'float32'>().slice(),
      channels: found.shape[3],
      weights: weights!,
      bias: bias!,
      logits: logits.dataSync<'float32'>().slice(),
    };
  });
}
