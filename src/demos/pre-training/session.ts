import * as tf from '@tensorflow/tfjs-core';
import { strokes } from '../../datasets/strokes/index.ts';
import { defineSession, metricsOf, type MetricsOf } from '../../lab/contract/define.ts';
import { createBackbone } from '../../models/glyph-network/model.ts';
import { newTask, pick, shownTask, type ShownTask } from '../../models/glyph-network/tasks.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { counts, type ArmName } from './shared/counts.ts';
import { filtersOf, looksInto, type Look } from './worker/looks.ts';
import { PreTraining, type Taught } from './worker/pre-training.ts';
import { sourceOf } from './worker/source.ts';
import { Standings, type Accuracies } from './worker/standings.ts';

/** What is drawn. */
export interface Snapshot {
  /** Inside both backbones. */
  looks: Record<Taught, Look>;
  /** The filters that both began with, on the scale of the looks. */
  start: Uint8ClampedArray[];
  /** Of every arm, with each number of labels, on the test drawings. */
  accuracy: Accuracies;
  losses: Record<Taught, number>;
}
export type Fixed = ShownTask;

export default defineSession(demo, async ({ drawings, shuffled, task: name }, { random, load }) => {
  await useBackend();
  const alphabets = await strokes(load);
  const task = newTask(alphabets, name, counts.at(-1)!, fork(random));
  const start = createBackbone(random);
  const filters = filtersOf(start);
  const source = sourceOf(alphabets, Number(drawings), fork(random));
  const preTraining = new PreTraining(source, start, shuffled, fork(random));
  const standings = new Standings(task, start, preTraining.networks, fork(random));
  tf.dispose(start);
  return {
    fixed: shownTask(task),
    step: ({ rate }) => {
      preTraining.step(rate);
      standings.step(rate);
    },
    snapshot: ({ watched }): Snapshot => ({
      ...looksInto(preTraining.networks, pick(task.train, [watched - 1]).images, filters),
      accuracy: standings.accuracy,
      losses: preTraining.losses,
    }),
    metrics: () => ({
      ...accuracies(standings.accuracy),
      ...metricsOf('loss', preTraining.losses),
    }),
    dispose: () => {
      preTraining.dispose();
      standings.dispose();
    },
  };
});

const accuracies = (of: Accuracies): MetricsOf<typeof demo> => {
  const [n1, n3, n10, n30] = counts.map((_, i) => ({
    pretrained: of.pretrained[i]!,
    shuffled: of.shuffled[i]!,
    scratch: of.scratch[i]!,
    untrained: of.untrained[i]!,
    pixels: of.pixels[i]!,
  })) as [ByArm, ByArm, ByArm, ByArm];
  return {
    ...metricsOf('n1', n1),
    ...metricsOf('n3', n3),
    ...metricsOf('n10', n10),
    ...metricsOf('n30', n30),
  };
};
type ByArm = Record<ArmName, number>;
