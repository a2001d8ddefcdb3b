import { digits, type Digits } from '../../datasets/digits/index.ts';
import { greyLevels } from '../../datasets/tools/grey.ts';
import { defineSession, metricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { shares } from './algorithm.ts';
import demo from './demo.ts';
import { baselines, HeldOut } from './worker/evaluation.ts';
import { example, type Example } from './worker/examples.ts';
import type { Window } from '../../layout/plane-scale.ts';
import { createModel } from './worker/model.ts';
import { Training, type Batch, type Followed } from './worker/training.ts';

/** What is drawn. Points are `[n, d]`, row by row. */
export interface Snapshot {
  /** Where the held-out images lie, in the order of the data set. */
  heldOut: Float32Array;
  /** A batch of training images, by their rows in the data set, and where they lie. */
  batch: { rows: Int32Array; at: Float32Array };
  /** Triplets of that batch; the one to look at stands first. */
  examples: Example[];
  /** The margin by which their kinds are told. */
  margin: number;
  /** What of the plane to draw; the sphere is always drawn whole. */
  extent: Window | undefined;
  /** Root mean square distance of the held-out points to their centre: near 0 after a collapse. */
  spread: number;
  /** Recall@1 of the held-out points, and of the baseline. */
  recall: { learned: number; pca: number };
  /** How many triplets were chosen from the present batch. */
  chosen: number;
}

/** What stays: every image, its digit, and which rows are held out. */
export interface Fixed {
  dimensions: 2 | 3;
  /** `[n, 64]`: ink from 0 to 255. */
  images: Uint8ClampedArray;
  labels: Uint8Array;
  heldOut: readonly [from: number, to: number];
}

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const data = await digits(load);
  const dimensions = values.dimensions === '3' ? 3 : 2;
  const model = createModel(data.images, dimensions, random);
  const training = new Training(data, model, random, values);
  const heldOut = new HeldOut(data, model);
  const baseline = baselines(data, dimensions);
  return {
    fixed: fixed(data, dimensions),
    step: (settings) => {
      training.step(settings);
      heldOut.update();
    },
    snapshot: ({ margin }): Snapshot => ({
      heldOut: heldOut.at,
      ...seen(training.followed, model.embed(training.followed.rows), dimensions, margin),
      extent: heldOut.extent,
      spread: heldOut.spread,
      recall: { learned: heldOut.recall, pca: baseline.pca },
      chosen: training.batch.triplets.anchor.length,
    }),
    metrics: () => ({
      'learned/recall': heldOut.recall,
      'pca/recall': baseline.pca,
      'pixels/recall': baseline.pixels,
      'learned/loss': training.batch.loss,
      ...metricsOf('share', sharesOf(training.batch)),
    }),
    dispose: () => model.dispose(),
  };
});

const fixed = ({ images, labels, test }: Digits, dimensions: 2 | 3): Fixed => ({
  dimensions,
  images: greyLevels(images),
  labels,
  heldOut: test,
});

/** The followed batch as it lies now, its triplets told apart by the present margin. */
const seen = ({ rows, triplets }: Followed, at: Float32Array, d: number, margin: number) => ({
  batch: { rows, at },
  examples: triplets.map((triplet) => example(triplet, at, d, margin)),
  margin,
});

const sharesOf = ({ at, labels, margin }: Batch) => shares(at, labels, margin);
