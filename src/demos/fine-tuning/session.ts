import type { Tensor } from '@tensorflow/tfjs-core';
import { trainedBackbone, trainedHead } from '../../models/glyph-network/index.ts';
import { createBackbone, share } from '../../models/glyph-network/model.ts';
import { sourceTask, type SourceTask } from '../../models/glyph-network/pre-training.ts';
import { Preparation, type Progress } from '../../models/glyph-network/preparation.ts';
import { newTask, type Labelled, type Task } from '../../models/glyph-network/tasks.ts';
import { side, strokes } from '../../datasets/strokes/index.ts';
import { greyImages } from '../../datasets/tools/grey.ts';
import type { Load } from '../../datasets/tools/load.ts';
import { defineSession, metricsOf, type MetricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { positionOf, sizes } from './shared/sizes.ts';
import type { Compared } from './worker/comparison.ts';
import { Comparisons } from './worker/comparisons.ts';
import type { OldTask } from './worker/exam.ts';

export type { Compared, Standing } from './worker/comparison.ts';

/** What is drawn: how far the pre-training has come, while it is done here; then how the networks stand. */
export interface Snapshot {
  preparation?: Progress;
  /** For each number of examples. */
  compared?: readonly Compared[];
  /**
   * 1 for every old character shown that the network classified correctly when the new task began; until then, that
   * the network being pre-trained classifies correctly now.
   */
  knew: Uint8Array;
}

/** What stays. */
export interface Fixed {
  characters: readonly string[];
  /** The first training image of each class: ink 0 … 255. */
  examples: Uint8ClampedArray[];
  /** An image of every second character of the old task, `[784]`: ink 0 … 255. */
  old: Uint8ClampedArray[];
}

export default defineSession(demo, async ({ task: name, backbone }, { random, load }) => {
  await useBackend();
  const alphabets = await strokes(load);
  const task = newTask(alphabets, name, Math.max(...sizes), random);
  const source = sourceTask(alphabets);
  const own = createBackbone(random);
  const [forComparisons, forPreparation] = [fork(random), fork(random)];
  const begin = (borrowed: Tensor[], old: OldTask) =>
    new Comparisons(task, old, { borrowed, own }, forComparisons);
  let preparation: Preparation | undefined;
  let comparisons: Comparisons | undefined;
  if (backbone === 'live') preparation = new Preparation(source, forPreparation);
  else
    comparisons = begin(...(await Promise.all([trainedBackbone(load), shippedTask(load, source)])));
  return {
    fixed: fixed(task, source.asked()),
    step: ({ rate, own: ownRate, conv1, conv2, conv3, fc }) => {
      if (comparisons) comparisons.step({ learns: [conv1, conv2, conv3, fc], rate, own: ownRate });
      else if (preparation?.step()) {
        const { heldOut } = preparation;
        comparisons = begin(preparation.backbone(), { head: preparation.head(), heldOut });
      }
    },
    snapshot: () => (comparisons ? compared(comparisons) : prepared(preparation!)),
    metrics: () => (comparisons ? measured(comparisons) : sourceMetrics(preparation!)),
    dispose: () => {
      preparation?.dispose();
      if (comparisons) comparisons.dispose();
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
  knew: named.slice(),
});

const compared = ({ compared: all, knew }: Comparisons): Snapshot => ({
  compared: all.map((one) => ({ ...one, knows: one.knows.slice() })),
  knew: knew.slice(),
});

/** Both networks that borrow begin with what is being learned. */
const sourceMetrics = ({ progress: { accuracy } }: Preparation): MetricsOf<typeof demo> => ({
  'tuned/source': accuracy,
  'frozen/source': accuracy,
});

/** The old task is followed in one of the comparisons. */
const followed = positionOf('20');

const measured = ({ compared: all, knew }: Comparisons): MetricsOf<typeof demo> => {
  const [n1, n5, n20, n200] = all as [Compared, Compared, Compared, Compared];
  return {
    ...accuracies('n1', n1),
    ...accuracies('n5', n5),
    ...accuracies('n20', n20),
    ...accuracies('n200', n200),
    'tuned/source': share(all[followed]!.knows),
    // Its weights do not change, so neither does this.
    'frozen/source': share(knew),
  };
};

const accuracies = <M extends 'n1' | 'n5' | 'n20' | 'n200'>(
  measure: M,
  { tuned, frozen, scratch }: Compared,
) =>
  metricsOf(measure, {
    tuned: tuned.accuracy,
    frozen: frozen.accuracy,
    scratch: scratch.accuracy,
  });

const fixed = ({ characters, train }: Task, old: Labelled): Fixed => ({
  characters,
  examples: greyImages(train.images.subarray(0, characters.length * side ** 2), side ** 2),
  old: greyImages(old.images, side ** 2),
});
