import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { centreRate, questions } from '../../models/scene-classifier/evaluation.ts';
import { imageOf, shownScenes, type ShownScenes } from '../../models/scene-classifier/shown.ts';
import { trainedParameters } from '../../models/scene-classifier/index.ts';
import { sceneLessons, type HeldOut } from '../../models/scene-classifier/lessons.ts';
import { sceneModel, type SceneModel } from '../../models/scene-classifier/model.ts';
import { defineSession, type Lab, type MetricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { last, type Depth, type Head } from '../../models/tools/image-classifier.ts';
import { random as seeded } from '../../numerics/random.ts';
import demo from './demo.ts';
import { insight, measure, type Insight } from './worker/insight.ts';

/** What is drawn: one scene and one layer, as both networks see them. */
export interface Snapshot {
  /** Which of the shown scenes, and which convolution, from 0. */
  scene: number;
  depth: Depth;
  networks: Record<Head, Insight & { hits: number }>;
  /** Steps trained in this run, and what they started from. */
  steps: number;
  start: 'random' | 'trained';
}

export interface Fixed extends ShownScenes {
  /** Share of the pointing game that the centre of every image wins. */
  centre: number;
}

const heads: readonly Head[] = ['flatten', 'gap'];
const batch = 16;
/** Scenes that accuracy and the pointing game are measured on, and how often. */
const asked = 100;
const every = 30;
const depthOf = (layer: '1' | '2' | '3') => (Number(layer) - 1) as Depth;

export default defineSession(demo, async ({ start }, lab) => {
  await useBackend();
  const lessons = await sceneLessons(lab.load);
  const heldOut = lessons.heldOut(asked);
  const models = await both(start, lab);
  const game = new Game(models, heldOut);
  let steps = 0;
  return {
    fixed: { ...shownScenes(heldOut, demo.params.scene.max), centre: game.centre },
    step: ({ rate }) => {
      const lesson = lessons.draw(lab.random, batch);
      for (const head of heads) models[head].learn(lesson, rate);
      if (++steps % every === 0) game.begin();
    },
    snapshot: (settings): Snapshot => {
      const [scene, depth] = [settings.scene - 1, depthOf(settings.layer)];
      const scores = game.play(depth);
      const seen = (head: Head) => ({
        ...insight(models[head], imageOf(heldOut, scene), depth),
        hits: scores[head].hits,
      });
      const networks = { flatten: seen('flatten'), gap: seen('gap') };
      return { scene, depth, networks, steps, start };
    },
    metrics: () => game.metrics(),
    dispose: () => {
      game.dispose();
      heads.forEach((head) => models[head].dispose());
    },
  };
});

type Scores = Record<Head, ReturnType<typeof measure>>;

/**
 * The pointing game of both networks over the held-out scenes, as they were when it began: so it does not matter how
 * often somebody looks, nor at which layer.
 */
class Game {
  readonly centre: number;
  readonly #models: Record<Head, SceneModel>;
  readonly #heldOut: HeldOut;
  #players: Record<Head, Tensor[]>;
  #played: { depth: Depth; scores: Scores } | undefined;

  constructor(models: Record<Head, SceneModel>, heldOut: HeldOut) {
    this.#models = models;
    this.#heldOut = heldOut;
    this.centre = centreRate(questions(heldOut));
    this.#players = this.#copies();
  }

  /** From now on it is played as the networks are now. */
  begin(): void {
    this.dispose();
    this.#players = this.#copies();
    this.#played = undefined;
  }

  play(depth: Depth): Scores {
    if (this.#played?.depth !== depth) this.#played = { depth, scores: this.#scores(depth) };
    return this.#played.scores;
  }

  /** Of the layer at which it was played last. */
  metrics(): MetricsOf<typeof demo> {
    const { flatten, gap } = this.play(this.#played?.depth ?? last);
    return {
      'flatten/hits': flatten.hits,
      'gap/hits': gap.hits,
      'centre/hits': this.centre,
      'flatten/accuracy': flatten.accuracy,
      'gap/accuracy': gap.accuracy,
    };
  }

  dispose(): void {
    heads.forEach((head) => tf.dispose(this.#players[head]));
  }

  #copies(): Record<Head, Tensor[]> {
    const copies = (head: Head) => this.#models[head].parameters.map((p) => tf.clone(p));
    return { flatten: copies('flatten'), gap: copies('gap') };
  }

  #scores(depth: Depth): Scores {
    const of = (head: Head) => {
      const { network } = this.#models[head];
      return measure({ network, parameters: this.#players[head] }, this.#heldOut, depth);
    };
    return { flatten: of('flatten'), gap: of('gap') };
  }
}

/** Both networks; at random they start from the same filters. */
async function both(start: 'random' | 'trained', { random, load }: Lab) {
  const seed = Math.floor(random() * 2 ** 31);
  const from = async (head: Head) =>
    sceneModel(head, start === 'trained' ? await trainedParameters(load, head) : seeded(seed));
  return { flatten: await from('flatten'), gap: await from('gap') };
}
