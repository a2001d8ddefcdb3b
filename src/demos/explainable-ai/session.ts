import { greyLevels } from '../../datasets/tools/grey.ts';
import { defineSession, metricsOf, type Lab } from '../../lab/contract/define.ts';
import type { Looked } from '../../lab/contract/params.ts';
import { kindOf, side, type SceneObject } from '../../models/scene-classifier/classes.ts';
import { sceneLessons } from '../../models/scene-classifier/lessons.ts';
import { sceneModel } from '../../models/scene-classifier/model.ts';
import { useBackend } from '../../numerics/backend.ts';
import { meanFilling } from '../../numerics/deletion.ts';
import { fork, random as seeded } from '../../numerics/random.ts';
import { covered } from './algorithm.ts';
import demo from './demo.ts';
import { forEach, networks, type Explainer, type NetworkName } from './shared/explainers.ts';
import { tagArea } from './shared/tag.ts';
import { Exam, measurements, type Accuracy } from './worker/exam.ts';
import { Explanations, type Completeness } from './worker/explanations.ts';
import { planted } from './worker/lessons.ts';
import { logitsOf, patch, quickMaps, type Asked } from './worker/maps.ts';
import type { SceneScore } from './worker/scores.ts';
import { explainedScenes, joined, type Explained } from './worker/test-scenes.ts';

/** One network, as the scene that is shown and all others show it. */
export interface Seen {
  /** The logit of the class for the image as it is shown, and without the reader's patch. */
  logit: number;
  whole: number;
  /** Heat maps of the image without the patch; those still to come are missing. */
  maps: Partial<Record<Explainer, Float32Array>>;
  accuracy: Accuracy;
  /** Mean over the scenes that have been explained, with the tag. */
  score: SceneScore | undefined;
  sums: Completeness | undefined;
}
export interface Snapshot {
  steps: number;
  /** Which of the shown scenes, from 0, whether it carries the tag, and the cell that the reader's patch covers. */
  scene: number;
  tag: boolean;
  cell: number | undefined;
  /** Ink 0…255, row by row, as it is shown. */
  image: Uint8ClampedArray;
  seen: Record<NetworkName, Seen>;
  /** How many scenes both networks' scores are means of. */
  scored: number;
}
export interface Fixed {
  side: number;
  kind: number;
  /** Which network is called A. */
  first: NetworkName;
  /** Objects of the shown scenes. */
  objects: readonly (readonly SceneObject[])[];
  /** Steps of learning; explaining comes after them. */
  learning: number;
  /** Accuracy of answering "no" to every scene. */
  never: number;
}

const batch = 16;
const learning = 396;
/** Held-out scenes that are composed, those that the accuracy is measured on, and those that are explained. */
const [composed, examined, explainedCount] = [200, 80, 20];
const shown = demo.params.scene.max;
/** After how many steps the next measurement is due; all of them follow once more when the networks have learned. */
const every = 5;

export default defineSession(demo, async ({ class: option, control }, lab) => {
  await useBackend();
  const kind = kindOf(option);
  const lessons = await sceneLessons(lab.load);
  const { asked, tags, first, models } = twins(kind, lab);
  const heldOut = lessons.heldOut(composed);
  const scenes = explainedScenes(heldOut, kind, explainedCount);
  const examination = { heldOut: lessons.heldOut(examined), explained: scenes, control };
  const exam = new Exam(asked, examination);
  const explanations = new Explanations(asked, scenes, shown);
  let steps = 0;
  let cell: number | undefined;
  const fixed: Fixed = {
    ...{ side, kind, first, learning, never: exam.never },
    objects: scenes.slice(0, shown).map(({ objects }) => objects),
  };
  return {
    fixed,
    step: ({ rate }) => {
      steps++;
      if (steps > learning + measurements) return explanations.work();
      if (steps > learning) return exam.next();
      const lesson = planted(lessons.draw(lab.random, batch), kind, { control, random: tags });
      for (const name of networks) models[name].learn(lesson[name], rate);
      if (steps % every === 0) exam.next();
    },
    snapshot: (values): Snapshot => ({
      ...looked(values, { asked, scenes, explanations, exam, cell }),
      steps,
    }),
    metrics: () => ({
      ...metricsOf('own', {
        ...forEach(networks, (name) => exam.accuracy[name].own),
        never: exam.never,
      }),
      ...metricsOf('without', {
        ...forEach(networks, (name) => exam.accuracy[name].without),
        never: exam.never,
      }),
      ...metricsOf('heat', { ...exam.heat, area: tagArea }),
    }),
    act: {
      /** Puts the reader's patch over a cell of the scene, or takes it away. */
      cover: (at: { cell: number | undefined }) => void (cell = at.cell),
    },
    dispose: () => networks.forEach((name) => models[name].dispose()),
  };
});

/** Two networks with equal weights, what draws the control's tags, and which of them is called A. */
function twins(kind: number, { random }: Lab) {
  const seed = Math.floor(random() * 2 ** 31);
  const tags = fork(random);
  const first: NetworkName = random() < 0.5 ? 'tagged' : 'control';
  const models = forEach(networks, () => sceneModel('gap', seeded(seed)));
  const asked = forEach(networks, (name): Asked => ({ model: models[name], kind }));
  return { asked, tags, first, models };
}

interface Known {
  asked: Record<NetworkName, Asked>;
  scenes: readonly Explained[];
  explanations: Explanations;
  exam: Exam;
  cell: number | undefined;
}

function looked(
  { scene: number, tag }: Looked<typeof demo.params>,
  { asked, scenes, explanations, exam, cell }: Known,
): Omit<Snapshot, 'steps'> {
  const scene = number - 1;
  const image = tag ? scenes[scene]!.tagged : scenes[scene]!.plain;
  const filling = meanFilling(image, side);
  const covers = cell === undefined ? image : covered(image, { ...patch, filling, cell });
  const seen = forEach(networks, (name): Seen => {
    const [logit, whole] = logitsOf(asked[name], joined([covers, image])) as unknown as [
      number,
      number,
    ];
    const known = explanations.of(name, scene, tag);
    const maps = known.gradCam ? { ...known } : { ...quickMaps(asked[name], image), ...known };
    const score = explanations.scores(name).mean;
    return {
      logit,
      whole,
      maps,
      accuracy: exam.accuracy[name],
      score,
      sums: explanations.sums(name),
    };
  });
  const scored = Math.min(...networks.map((name) => explanations.scores(name).scenes));
  return { scene, tag, cell, image: greyLevels(covers), seen, scored };
}
