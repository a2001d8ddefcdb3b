import { side, type Thing } from '../../models/scene-classifier/classes.ts';
import { centreRate, questions } from '../../models/scene-classifier/evaluation.ts';
import { trainedParameters } from '../../models/scene-classifier/index.ts';
import { sceneLessons, type HeldOut } from '../../models/scene-classifier/lessons.ts';
import { sceneModel, type SceneModel } from '../../models/scene-classifier/model.ts';
import { defineSession, type Lab, type Metrics } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import type { Depth, Head } from '../../models/tools/image-classifier.ts';
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

/** The scenes that can be shown. */
export interface Fixed {
  side: number;
  /** Ink 0 … 255. */
  pictures: Uint8ClampedArray[];
  things: readonly (readonly Thing[])[];
  centre: number;
}

const heads: readonly Head[] = ['flatten', 'gap'];
const batch = 16;
/** Scenes that accuracy and the pointing game are measured on, and how often. */
const asked = 100;
const every = 30;
const shown = demo.params.scene.max;
const depthOf = (layer: '1' | '2' | '3') => (Number(layer) - 1) as Depth;

export default defineSession(demo, async ({ start, layer }, lab) => {
  await useBackend();
  const lessons = await sceneLessons(lab.load);
  const heldOut = lessons.heldOut(asked);
  const models = await both(start, lab);
  const game = new Game(models, heldOut, depthOf(layer));
  let steps = 0;
  return {
    fixed: fixed(heldOut, game.centre),
    step: (settings) => {
      const lesson = lessons.draw(lab.random, batch);
      for (const head of heads) models[head].learn(lesson, settings.rate);
      if (++steps % every === 0) game.play(depthOf(settings.layer));
    },
    snapshot: (settings): Snapshot => {
      const [scene, depth] = [settings.scene - 1, depthOf(settings.layer)];
      if (depth !== game.depth) game.play(depth); // another layer was asked for
      const seen = (head: Head) => ({
        ...insight(models[head], pictureOf(heldOut, scene), depth),
        hits: game.scores[head].hits,
      });
      const networks = { flatten: seen('flatten'), gap: seen('gap') };
      return { scene, depth, networks, steps, start };
    },
    metrics: () => game.metrics(),
    dispose: () => heads.forEach((head) => models[head].dispose()),
  };
});

/** The pointing game of both networks over the held-out scenes. */
class Game {
  readonly centre: number;
  depth: Depth;
  scores: Record<Head, ReturnType<typeof measure>>;
  readonly #models: Record<Head, SceneModel>;
  readonly #heldOut: HeldOut;

  constructor(models: Record<Head, SceneModel>, heldOut: HeldOut, depth: Depth) {
    this.#models = models;
    this.#heldOut = heldOut;
    this.centre = centreRate(questions(heldOut));
    this.depth = depth;
    this.scores = this.#scores(depth);
  }

  play(depth: Depth): void {
    this.depth = depth;
    this.scores = this.#scores(depth);
  }

  metrics(): Metrics {
    const { flatten, gap } = this.scores;
    return {
      'flatten/hits': flatten.hits,
      'gap/hits': gap.hits,
      'centre/hits': this.centre,
      'flatten/accuracy': flatten.accuracy,
      'gap/accuracy': gap.accuracy,
    };
  }

  #scores(depth: Depth) {
    const { flatten, gap } = this.#models;
    return {
      flatten: measure(flatten, this.#heldOut, depth),
      gap: measure(gap, this.#heldOut, depth),
    };
  }
}

/** Both networks; at random they start from the same filters. */
async function both(start: 'random' | 'trained', { random, load }: Lab) {
  const seed = Math.floor(random() * 2 ** 31);
  const from = async (head: Head) =>
    sceneModel(head, start === 'trained' ? await trainedParameters(load, head) : seeded(seed));
  return { flatten: await from('flatten'), gap: await from('gap') };
}

const pictureOf = ({ pictures }: HeldOut, scene: number) =>
  pictures.subarray(scene * side ** 2, (scene + 1) * side ** 2);

const fixed = (heldOut: HeldOut, centre: number): Fixed => ({
  side,
  pictures: Array.from({ length: shown }, (_, scene) =>
    Uint8ClampedArray.from(pictureOf(heldOut, scene), (ink) => 255 * ink),
  ),
  things: heldOut.things.slice(0, shown),
  centre,
});
