import * as tf from '@tensorflow/tfjs-core';
import { classes, type SceneObject } from '../../../models/scene-classifier/classes.ts';
import { look, topAccuracy } from '../../../models/scene-classifier/evaluation.ts';
import { sceneLessons, type HeldOut } from '../../../models/scene-classifier/lessons.ts';
import {
  imageTensor,
  sceneModel,
  type SceneModel,
} from '../../../models/scene-classifier/model.ts';
import { imageOf } from '../../../models/scene-classifier/shown.ts';
import { exp } from '../../../numerics/elementary.ts';
import { hidden, type CutImage } from '../../../numerics/segments.ts';
import type { Lab } from '../../../lab/contract/define.ts';
import type { BlackBox, Game } from './black-box.ts';
import { cutScene } from './segments.ts';

type Cutting = Parameters<typeof cutScene>[1];

const batch = 16;
/** Scenes that everything is measured on. */
const asked = 100;

/** A scene classifier, and one class that one held-out scene shows. */
export interface SceneBox extends BlackBox {
  scene: CutImage;
  kind: number;
  objects: readonly SceneObject[];
  heldOut: HeldOut;
  /** The game of any other held-out scene and class. */
  gameOf: (scene: number, kind: number) => Game & { cut: CutImage };
}

/** The class explained is that of the scene's first object. */
export async function sceneBox(
  { input, ...cutting }: Cutting & { input: number },
  { random, load }: Pick<Lab, 'random' | 'load'>,
): Promise<SceneBox> {
  const lessons = await sceneLessons(load);
  const heldOut = lessons.heldOut(asked);
  const model = sceneModel('gap', random);
  const gameOf = (scene: number, kind: number) => {
    const cut = cutScene(imageOf(heldOut, scene), cutting);
    return { cut, m: cut.m, predict: probabilities(model, cut, kind) };
  };
  const objects = heldOut.objects[input - 1]!;
  const { kind } = objects[0]!;
  const game = gameOf(input - 1, kind);
  return {
    game,
    scene: game.cut,
    kind,
    objects,
    heldOut,
    gameOf,
    learn: (rate) => void model.learn(lessons.draw(random, batch), rate),
    score: () =>
      topAccuracy(
        tf.tidy(() => look(model, heldOut.images).logits.dataSync()),
        heldOut,
      ),
    dispose: () => model.dispose(),
  };
}

/** The probability that a class is present. */
const probabilities =
  (model: SceneModel, cut: CutImage, kind: number): Game['predict'] =>
  (z, n) => {
    const logits = tf.tidy(() =>
      model.network.logits(imageTensor(hidden(cut, z, n)), model.parameters).dataSync(),
    );
    return Float64Array.from(
      { length: n },
      (_, row) => 1 / (1 + exp(-logits[row * classes.length + kind]!)),
    );
  };
