import type { Tensor } from '@tensorflow/tfjs-core';
import { trainedBackbone, trainedHead } from '../../models/glyph-network/index.ts';
import { createBackbone, share } from '../../models/glyph-network/model.ts';
import { sourceTask, type SourceTask } from '../../models/glyph-network/pre-training.ts';
import { Preparation, type Progress } from '../../models/glyph-network/preparation.ts';
import {
  newTask,
  shownTask,
  type Labelled,
  type ShownTask,
  type Task,
} from '../../models/glyph-network/tasks.ts';
import { side, strokes } from '../../datasets/strokes/index.ts';
import { greyImages } from '../../datasets/tools/grey.ts';
import type { Load } from '../../datasets/tools/load.ts';
import { defineSession, type MetricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import { forgotten } from './algorithm.ts';
import demo from './demo.ts';
import { Comparison, type ArmName, type OldTask, type Standing } from './worker/comparison.ts';

export type { ArmName, Standing } from './worker/comparison.ts';

/** What is drawn: how far the pre-training has come, while it is done here; then how the networks stand. */
export interface Snapshot {
  preparation?: Progress;
  standings?: Record<ArmName, Standing>;
  /** 1 for every old character shown that the network being pre-trained, then the fine-tuned one, names. */
  knows: Uint8Array;
  /** 1 for every one of them that was named when the new task began; until then, that is named now. */
  knew: Uint8Array;
  /** Of the old characters that it named before, the share that it no longer names. */
  forgotten: number;
}

/** What stays. */
export interface Fixed extends ShownTask {
  /** An image of every second character of the old task, `[784]`: ink 0 … 255. */
  old: Uint8ClampedArray[];
}

export default defineSession(demo, async ({ labels, task: name, backbone }, { random, load }) => {
  await useBackend();
  const alphabets = await strokes(load);
  const task = newTask(alphabets, name, Number(labels), random);
  const source = sourceTask(alphabets);
  const own = createBackbone(random);
  const [forComparison, forPreparation] = [fork(random), fork(random)];
  const begin = (borrowed: Tensor[], old: OldTask) => {
    const same = borrowed.map((one) => one.clone());
    return new Comparison(task, old, { borrowed, same, own }, forComparison);
  };
  let preparation: Preparation | undefined;
  let comparison: Comparison | undefined;
  if (backbone === 'live') preparation = new Preparation(source, forPreparation);
  else
    comparison = begin(...(await Promise.all([trainedBackbone(load), shippedTask(load, source)])));
  return {
    fixed: fixed(task, source.asked()),
    step: ({ rate, conv1, conv2, conv3, fc }) => {
      if (comparison) comparison.step([conv1, conv2, conv3, fc], rate);
      else if (preparation?.step()) {
        const { heldOut } = preparation;
        comparison = begin(preparation.backbone(), { head: preparation.head(), heldOut });
      }
    },
    snapshot: () => (comparison ? compared(comparison) : prepared(preparation!)),
    metrics: () => (comparison ? metricsOf(comparison) : sourceMetrics(preparation!)),
    dispose: () => {
      preparation?.dispose();
      if (comparison) comparison.dispose();
      else for (const one of own) one.dispose();
    },
  };
});

const shippedTask = async (load: Load, source: SourceTask): Promise<OldTask> => ({
  head: await trainedHead(load, source.classes),
  heldOut: source.asked(),
});

const prepared = ({ progress, named }: Preparation): Snapshot => ({
  preparation: progress,
  knows: named.slice(),
  knew: named.slice(),
  forgotten: 0,
});

const compared = ({ standings, knows, knew }: Comparison): Snapshot => ({
  standings,
  knows: knows.slice(),
  knew: knew.slice(),
  forgotten: forgotten(knew, knows),
});

/** Both networks that borrow begin with what is being learned. */
const sourceMetrics = ({ progress: { accuracy } }: Preparation): MetricsOf<typeof demo> => ({
  'tuned/source': accuracy,
  'frozen/source': accuracy,
});

const metricsOf = ({ standings, knows, knew }: Comparison): MetricsOf<typeof demo> => ({
  'tuned/accuracy': standings.tuned.accuracy,
  'frozen/accuracy': standings.frozen.accuracy,
  'scratch/accuracy': standings.scratch.accuracy,
  'tuned/source': share(knows),
  // Its weights do not change, so neither does this.
  'frozen/source': share(knew),
});

const fixed = (task: Task, old: Labelled): Fixed => ({
  ...shownTask(task),
  old: greyImages(old.images, side ** 2),
});
