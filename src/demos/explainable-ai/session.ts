import { defineSession, metricsOf, type Lab } from '../../lab/contract/define.ts';
import { kindOf, side, type SceneObject } from '../../models/scene-classifier/classes.ts';
import { sceneLessons, type Lessons } from '../../models/scene-classifier/lessons.ts';
import { sceneModel } from '../../models/scene-classifier/model.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork, random as seeded } from '../../numerics/random.ts';
import demo from './demo.ts';
import { forEach, networks, type NetworkName } from './shared/explainers.ts';
import { tagArea } from './shared/tag.ts';
import { Exam, measurements } from './worker/exam.ts';
import { Explanations, pieces } from './worker/explanations.ts';
import { planted, type Control } from './worker/lessons.ts';
import { looked, type Looks } from './worker/look.ts';
import type { Asked } from './worker/maps.ts';
import { explainedScenes } from './worker/test-scenes.ts';

export type { Seen } from './worker/look.ts';
export interface Snapshot extends Looks {
  steps: number;
}
export interface Fixed {
  side: number;
  kind: number;
  /** Which network is called A. */
  first: NetworkName;
  /** Objects of the shown scenes. */
  objects: readonly (readonly SceneObject[])[];
  /** While they learn: the step at which the first scene has been explained, and after how many it is again. */
  previews: { first: number; every: number };
  /** Accuracy of answering "no" to every scene. */
  never: number;
}

const batch = 16;
/** Held-out scenes that are composed, those that the accuracy is measured on, and those that are explained. */
const [composed, examined, explained] = [200, 80, 20];
const shown = demo.params.scene.max;
/** The networks learn until a whole run leaves just enough steps to measure everything and to explain the scenes. */
const learning = demo.steps - measurements - pieces * (explained + shown);
/** After how many steps the next measurement is due; all of them follow once more when the networks have learned. */
const every = 5;
/** While they learn, one piece of the first scene's explanation follows every `pause` steps, from step 2. */
const pause = 20;

export default defineSession(demo, async ({ class: option, control }, lab) => {
  await useBackend();
  const kind = kindOf(option);
  const lessons = await sceneLessons(lab.load);
  const { asked, tags, first, models } = twins(kind, lab);
  const tests = testsOf(lessons, asked, control);
  const { scenes, exam, explanations } = tests;
  let steps = 0;
  let cell: number | undefined;
  return {
    fixed: fixedOf(tests, { kind, first }),
    step: ({ rate }) => {
      steps++;
      if (steps > learning + measurements) explanations.work();
      else if (steps > learning) exam.next();
      else {
        const lesson = planted(lessons.draw(lab.random, batch), kind, { control, random: tags });
        for (const name of networks) models[name].learn(lesson[name], rate);
        if (steps % every === 0) exam.next();
        if (steps % pause === 2) explanations.preview();
      }
    },
    snapshot: (values): Snapshot => {
      return { ...looked(values, { asked, scenes, explanations, exam, cell }), steps };
    },
    metrics: () => metricsIn(exam),
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

/** What both networks are asked about, and what asks them. */
function testsOf(lessons: Lessons, asked: Record<NetworkName, Asked>, control: Control) {
  const scenes = explainedScenes(lessons.heldOut(composed), asked.tagged.kind, explained);
  const heldOut = lessons.heldOut(examined);
  return {
    scenes,
    exam: new Exam(asked, { heldOut, explained: scenes, control }),
    explanations: new Explanations(asked, scenes, shown),
  };
}

const fixedOf = (
  { scenes, exam: { never } }: ReturnType<typeof testsOf>,
  own: Pick<Fixed, 'kind' | 'first'>,
): Fixed => {
  const objects = scenes.slice(0, shown).map((scene) => scene.objects);
  const previews = { first: 2 + (pieces - 1) * pause, every: pieces * pause };
  return { ...own, side, previews, never, objects };
};

const metricsIn = ({ accuracy, heat, never }: Exam) => ({
  ...metricsOf('own', { ...forEach(networks, (name) => accuracy[name].own), never }),
  ...metricsOf('without', { ...forEach(networks, (name) => accuracy[name].without), never }),
  ...metricsOf('heat', { ...heat, area: tagArea }),
});
