import * as tf from '@tensorflow/tfjs-core';
import { greyLevels } from '../../datasets/tools/grey.ts';
import { kindOf } from '../../models/scene-classifier/classes.ts';
import { look } from '../../models/scene-classifier/evaluation.ts';
import { trainedParameters } from '../../models/scene-classifier/index.ts';
import { sceneLessons } from '../../models/scene-classifier/lessons.ts';
import { sceneModel, type SceneModel } from '../../models/scene-classifier/model.ts';
import { removedFrom } from '../../models/scene-classifier/removal.ts';
import type { Removal } from '../../models/scene-classifier/removal-options.ts';
import { imageOf, shownScenes } from '../../models/scene-classifier/shown.ts';
import { defineSession } from '../../lab/contract/define.ts';
import type { Looked } from '../../lab/contract/params.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { dense, examination, type Findings } from './worker/examination.ts';
import { sumsOf } from './shared/sums.ts';

/** What is drawn: one scene as the network sees it. */
export interface Snapshot extends Findings {
  /** Which of the shown scenes, from 0, what is removed from it, and what is left: ink 0…255. */
  scene: number;
  removed: Removal;
  image: Uint8ClampedArray;
  /** What the last convolution finds in it, `[h, w, k]` row by row. */
  features: Float32Array;
  channels: number;
  /** The dense layer, `[k, c]` and `[c]`. */
  weights: Float32Array;
  bias: Float32Array;
  /** `[c]`, of what is left and of the whole scene. */
  logits: Float32Array;
  whole: Float32Array;
  /** Steps trained in this run, and what they started from. */
  steps: number;
  start: 'random' | 'trained';
}

const batch = 16;
/** Scenes that everything is measured on, and after how many steps. */
const asked = 100;
const every = 20;

export default defineSession(demo, async ({ start }, { random, load }) => {
  await useBackend();
  const lessons = await sceneLessons(load);
  const heldOut = lessons.heldOut(asked);
  const clutter = lessons.clutter(asked);
  const model = sceneModel(
    'gap',
    start === 'trained' ? await trainedParameters(load, 'gap') : random,
  );
  const examine = examination(heldOut, clutter);
  let measured = examine(model, 0);
  let steps = 0;
  return {
    fixed: shownScenes(heldOut, demo.params.scene.max),
    step: ({ rate }) => {
      model.learn(lessons.draw(random, batch), rate);
      if (++steps % every === 0) measured = examine(model, steps);
    },
    snapshot: (settings): Snapshot => {
      const scene = settings.scene - 1;
      const images = {
        image: imageOf(heldOut, scene),
        clutter: imageOf({ images: clutter }, scene),
      };
      const shown = shownTo(model, images, settings);
      return { ...structuredClone(measured.findings), ...shown, scene, steps, start };
    },
    metrics: () => ({ ...measured.metrics }),
    dispose: () => model.dispose(),
  };
});

/** A scene as the network sees it, or what is left of the scene. */
function shownTo(
  model: SceneModel,
  { image, clutter }: { image: Float32Array; clutter: Float32Array },
  { class: option, remove, filling }: Looked<typeof demo.params>,
) {
  const whole = seen(model, image);
  const as = (image: Float32Array, found: typeof whole) => ({
    ...found,
    removed: remove,
    image: greyLevels(image),
    whole: whole.logits.slice(),
  });
  if (remove === 'nothing') return as(image, whole);
  const { map } = sumsOf(whole, kindOf(option), new Set());
  const left = removedFrom(image, { what: remove, filling, map, clutter });
  return as(left, seen(model, left));
}

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
