import { createBackbone } from '../../models/glyph-network/model.ts';
import { newTask, shownTask, type ShownTask } from '../../models/glyph-network/tasks.ts';
import { side, strokes } from '../../datasets/strokes/index.ts';
import { greyImages } from '../../datasets/tools/grey.ts';
import { defineSession, metricsOf, type MetricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { pixelAccuracy } from './worker/nearest.ts';
import { Network } from './worker/network.ts';
import { Study, type ArmName, type Standing, type Tasks } from './worker/study.ts';
import { secondTask } from './worker/tasks.ts';
import { fixedWeights, learnedWeights, type Weighed } from './worker/weighting.ts';

/** What is drawn of one moment. */
export interface Snapshot {
  standings: Partial<Record<ArmName, Standing>>;
  /** Cosine of the two tasks' gradients on the shared trunk at each of the last 300 steps; NaN where one is zero. */
  cosines: Float32Array;
  /** The step after which the first of them comes: 0 unless the run goes on beyond its plan. */
  before: number;
  weighed: Weighed;
}

/** What stays. */
export interface Fixed extends ShownTask {
  /** The test images of the ten characters, `[300, 784]`, and of the second task: ink 0 … 255. */
  images: Record<'own' | 'second', Uint8ClampedArray[]>;
  labels: Record<'own' | 'second', Int32Array>;
  pixels: number;
}

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const alphabets = await strokes(load);
  const tasks: Tasks = {
    own: newTask(alphabets, values.task, Number(values.labels), random),
    second: secondTask(alphabets, values.second, fork(random)),
  };
  const start = createBackbone(random);
  const classes = { own: tasks.own.characters.length, second: tasks.second.classes };
  const network = () => new Network(start, classes);
  const study = new Study(
    tasks,
    {
      single: network(),
      multi: network(),
      ...(values.sequential && { sequential: network() }),
    },
    values.weighting === 'learned' ? learnedWeights() : fixedWeights(),
    fork(random),
  );
  for (const one of start) one.dispose();
  const pixels = pixelAccuracy(tasks.own);
  return {
    fixed: fixedOf(tasks, pixels),
    step: (settings) => study.step(settings),
    snapshot: (): Snapshot => snapshotOf(study),
    metrics: () => measured(study, pixels),
    dispose: () => study.dispose(),
  };
});

const snapshotOf = ({ standings, cosines, before, weighed }: Study): Snapshot => ({
  standings: { ...standings },
  cosines: Float32Array.from(cosines),
  before,
  weighed,
});

function measured({ standings, cosines }: Study, pixels: number): MetricsOf<typeof demo> {
  const { single, multi, sequential } = standings as Record<'single' | 'multi', Standing> &
    typeof standings;
  const recent = cosines.slice(-20).filter(Number.isFinite);
  return {
    ...metricsOf('accuracy', { single: single.own, multi: multi.own, pixels }),
    'multi/second': multi.second,
    ...(sequential && {
      'sequential/accuracy': sequential.own,
      'sequential/second': sequential.second,
    }),
    ...(recent.length > 0 && {
      'multi/cosine': recent.reduce((sum, one) => sum + one, 0) / recent.length,
    }),
  };
}

const fixedOf = ({ own, second }: Tasks, pixels: number): Fixed => ({
  ...shownTask(own),
  images: {
    own: greyImages(own.test.images, side ** 2),
    second: greyImages(second.test.images, side ** 2),
  },
  labels: { own: own.test.labels, second: second.test.labels },
  pixels,
});
