import { imageOf, shownScenes, type ShownScenes } from '../../models/scene-classifier/shown.ts';
import { trainedParameters } from '../../models/scene-classifier/index.ts';
import { sceneLessons } from '../../models/scene-classifier/lessons.ts';
import { sceneModel } from '../../models/scene-classifier/model.ts';
import { defineSession, type Lab } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import type { Depth, Head } from '../../models/tools/image-classifier.ts';
import { random as seeded } from '../../numerics/random.ts';
import demo from './demo.ts';
import { Game, heads, type Agreement } from './worker/game.ts';
import { insight, type Insight } from './worker/insight.ts';

/** Mean fall of the logit, in logits, without a tenth of a scene. */
type Falls = Record<'hottest' | 'brightest' | 'random', number>;

/** What is drawn: one scene and one layer, as both networks see them. */
export interface Snapshot {
  /** Which of the shown scenes, which convolution, from 0, and whether its gradients are averaged. */
  scene: number;
  depth: Depth;
  average: boolean;
  networks: Record<Head, Insight & { hits: number; falls: Falls }>;
  agreement: Agreement;
  /** Steps trained in this run, and what they started from. */
  steps: number;
  start: 'random' | 'trained';
}

export interface Fixed extends ShownScenes {
  /** Shares of the pointing game that the centre of every image wins, and a random object of every scene. */
  centre: number;
  object: number;
}

const batch = 16;
/** Scenes that everything is measured on, and after how many steps. */
const asked = 100;
const every = 50;
const depthOf = (layer: '1' | '2' | '3') => (Number(layer) - 1) as Depth;

export default defineSession(demo, async ({ start }, lab) => {
  await useBackend();
  const lessons = await sceneLessons(lab.load);
  const heldOut = lessons.heldOut(asked);
  const models = await both(start, lab);
  const game = new Game(models, heldOut, lessons.clutter(asked));
  let steps = 0;
  return {
    fixed: {
      ...shownScenes(heldOut, demo.params.scene.max),
      centre: game.centre,
      object: game.object,
    },
    step: ({ rate }) => {
      const lesson = lessons.draw(lab.random, batch);
      for (const head of heads) models[head].learn(lesson, rate);
      if (++steps % every === 0) game.begin();
    },
    snapshot: ({ scene: shown, layer, average }): Snapshot => {
      const [scene, depth] = [shown - 1, depthOf(layer)];
      const { agreement, ...scores } = game.play({ depth, average });
      const seen = (head: Head) => ({
        ...insight(models[head], imageOf(heldOut, scene), { depth, average }),
        hits: scores[head].hits,
        falls: { ...scores[head].falls },
      });
      const networks = { flatten: seen('flatten'), gap: seen('gap') };
      return { scene, depth, average, networks, agreement: { ...agreement }, steps, start };
    },
    metrics: () => game.metrics(),
    dispose: () => {
      game.dispose();
      heads.forEach((head) => models[head].dispose());
    },
  };
});

/** Both networks; at random they start from the same filters. */
async function both(start: 'random' | 'trained', { random, load }: Lab) {
  const seed = Math.floor(random() * 2 ** 31);
  const from = async (head: Head) =>
    sceneModel(head, start === 'trained' ? await trainedParameters(load, head) : seeded(seed));
  return { flatten: await from('flatten'), gap: await from('gap') };
}
