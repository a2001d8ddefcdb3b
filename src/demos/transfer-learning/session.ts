import type { Tensor } from '@tensorflow/tfjs-core';
import { trainedBackbone } from '../../models/glyph-network/index.ts';
import { createBackbone } from '../../models/glyph-network/model.ts';
import { Preparation, type Progress } from '../../models/glyph-network/preparation.ts';
import { newTask, shownTask, type ShownTask, type Task } from '../../models/glyph-network/tasks.ts';
import { sourceTask } from '../../models/glyph-network/pre-training.ts';
import { side, strokes } from '../../datasets/strokes/index.ts';
import { greyImages } from '../../datasets/tools/grey.ts';
import { defineSession, metricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { Lesson, type Standings } from './worker/lesson.ts';

export type { Standing } from './worker/lesson.ts';

/** What is drawn: how far the pre-training has come, if it is done here, then how both networks stand. */
export interface Snapshot {
  preparation?: Progress;
  standings?: Standings;
}

/** What stays. */
export interface Fixed extends ShownTask {
  /** All test images, `[n, 784]`: ink 0 … 255. */
  images: Uint8ClampedArray[];
  /** `[n]` */
  labels: Uint8Array;
}

export default defineSession(
  demo,
  async ({ labels, task: name, backbone, depth }, { random, load }) => {
    await useBackend();
    const alphabets = await strokes(load);
    const task = newTask(alphabets, name, Number(labels), random);
    const own = createBackbone(random);
    const [forLesson, forPreparation] = [fork(random), fork(random)];
    const begin = (borrowed: Tensor[]) => new Lesson(task, Number(depth), borrowed, own, forLesson);
    let preparation: Preparation | undefined;
    let lesson: Lesson | undefined;
    if (backbone === 'live') preparation = new Preparation(sourceTask(alphabets), forPreparation);
    else if (backbone === 'shipped') lesson = begin(await trainedBackbone(load));
    else lesson = begin(own.map((one) => one.clone()));
    return {
      fixed: fixed(task),
      step: ({ rate }) => {
        if (lesson) lesson.step(rate);
        else if (preparation?.step()) lesson = begin(preparation.backbone());
      },
      snapshot: (): Snapshot => ({
        ...(preparation && { preparation: preparation.progress }),
        ...(lesson && { standings: lesson.standings }),
      }),
      metrics: () => (lesson ? measured(lesson) : {}),
      dispose: () => {
        preparation?.dispose();
        if (lesson) lesson.dispose();
        else for (const one of own) one.dispose();
      },
    };
  },
);

const measured = ({ standings: { frozen, scratch, pixels }, losses }: Lesson) => ({
  ...metricsOf('accuracy', {
    frozen: frozen.accuracy,
    scratch: scratch.accuracy,
    pixels: pixels.accuracy,
  }),
  ...metricsOf('loss', losses),
});

const fixed = (task: Task): Fixed => ({
  ...shownTask(task),
  images: greyImages(task.test.images, side ** 2),
  labels: Uint8Array.from(task.test.labels),
});
