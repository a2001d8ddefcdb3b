import { trainedBackbone, trainedHead } from '../../datasets/glyph-network/index.ts';
import { createBackbone } from '../../datasets/glyph-network/model.ts';
import { sourceTask } from '../../datasets/glyph-network/pre-training.ts';
import { newTask, type Labelled, type Task } from '../../datasets/glyph-network/tasks.ts';
import { strokes } from '../../datasets/strokes/index.ts';
import { defineSession } from '../../lab/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import { forgotten } from './algorithm.ts';
import demo from './demo.ts';
import { Comparison, type ArmName, type Standing } from './training/comparison.ts';

export type { ArmName, Standing } from './training/comparison.ts';

/** What is drawn. */
export interface Snapshot {
  standings: Record<ArmName, Standing>;
  /** 1 for every old sign shown that the fine-tuned network still names. */
  knows: Uint8Array;
  /** Of the old signs that it named before, the share that it no longer names. */
  forgotten: number;
}

/** What stays. */
export interface Fixed {
  /** Name and first picture of each class of the new task. */
  characters: readonly string[];
  examples: Uint8ClampedArray[];
  perClass: number;
  /** A picture of every second sign of the old task, `[784]`: ink 0 … 255. */
  old: Uint8ClampedArray[];
  /** 1 for every one of them that was named before. */
  knew: Uint8Array;
}

export default defineSession(demo, async ({ labels, task: name }, { random, load }) => {
  await useBackend();
  const alphabets = await strokes(load);
  const task = newTask(alphabets, name, Number(labels), random);
  const source = sourceTask(alphabets);
  const heldOut = source.asked();
  const [borrowed, head] = await Promise.all([
    trainedBackbone(load),
    trainedHead(load, source.classes),
  ]);
  const same = borrowed.map((one) => one.clone());
  const start = { borrowed, same, own: createBackbone(random) };
  const run = new Comparison(task, { head, heldOut }, start, fork(random));
  const share = (rights: Uint8Array) => rights.reduce((sum, one) => sum + one, 0) / rights.length;
  const knew = share(run.knew);
  return {
    fixed: fixed(task, heldOut, run.knew),
    step: ({ rate, conv1, conv2, conv3, fc }) => run.step([conv1, conv2, conv3, fc], rate),
    snapshot: (): Snapshot => ({
      standings: run.standings,
      knows: run.knows.slice(),
      forgotten: forgotten(run.knew, run.knows),
    }),
    metrics: () => ({
      'tuned/accuracy': run.standings.tuned.accuracy,
      'frozen/accuracy': run.standings.frozen.accuracy,
      'scratch/accuracy': run.standings.scratch.accuracy,
      'tuned/source': share(run.knows),
      // Its weights do not change, so neither does this.
      'frozen/source': knew,
    }),
    dispose: () => run.dispose(),
  };
});

const pixels = 784;
const picture = ({ pictures }: Labelled, row: number) =>
  Uint8ClampedArray.from(pictures.subarray(row * pixels, (row + 1) * pixels), (ink) => 255 * ink);

const fixed = ({ characters, train }: Task, old: Labelled, knew: Uint8Array): Fixed => ({
  characters,
  examples: characters.map((_, row) => picture(train, row)),
  perClass: train.labels.length / characters.length,
  old: Array.from(old.labels, (_, row) => picture(old, row)),
  knew: knew.slice(),
});
