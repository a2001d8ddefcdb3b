import { digits, type Digits } from '../../datasets/digits/index.ts';
import { greyLevels } from '../../datasets/tools/grey.ts';
import { FollowingWindow } from '../../layout/follow-points.ts';
import type { Window } from '../../layout/plane-scale.ts';
import { defineSession, metricsOf } from '../../lab/contract/define.ts';
import { baselines, HeldOut, type Judged } from '../../models/digit-embedding/index.ts';
import { useBackend } from '../../numerics/backend.ts';
import { distances, shares, type Distance } from './algorithm.ts';
import demo from './demo.ts';
import { standing, type Example } from './worker/examples.ts';
import { createModel } from './worker/model.ts';
import { pairsInBatch, Training, type Batch, type Followed } from './worker/training.ts';

/** What is drawn. Points are `[n, d]`, row by row. */
export interface Snapshot {
  /** Where the held-out images lie, in the order of the data set. */
  heldOut: Float32Array;
  /** A batch of training images, by their rows in the data set, and where they lie. */
  batch: { rows: Int32Array; at: Float32Array };
  /** Triplets of that batch; the one to look at stands first. */
  examples: Example[];
  /** The margin and the distance by which their kinds are told. */
  margin: number;
  distance: Distance;
  /** What of the plane to draw; the sphere is always drawn whole. */
  extent: Window | undefined;
  /** Root mean square distance of the held-out points to their centre: near 0 after a collapse. */
  spread: number;
  /** Recall@1 of the held-out points, and of the baseline. */
  recall: { learned: number; pca: number };
  /** Of the pairs of one digit in the batch of the last step, how many had a negative of the kind that is chosen. */
  chosen: number;
  pairs: number;
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
  const model = createModel(data.images, values.dimensions, random);
  const training = new Training(data, model, random, values);
  const heldOut = new HeldOut(data, model);
  const extent = model.dimensions === 2 ? new FollowingWindow(heldOut.at) : undefined;
  const baseline = baselines(data, model.dimensions);
  return {
    fixed: fixed(data, model.dimensions),
    step: (settings) => {
      training.step(settings);
      heldOut.update();
      extent?.update(heldOut.at);
    },
    snapshot: (seenBy): Snapshot => ({
      heldOut: heldOut.at,
      ...seen(training.followed, model.embed(training.followed.rows), seenBy),
      extent: extent?.window,
      spread: heldOut.spread,
      recall: { learned: heldOut.recall, pca: baseline.pca.recall },
      chosen: training.batch.triplets.anchor.length,
      pairs: pairsInBatch,
    }),
    metrics: () => ({
      ...judged('learned', heldOut),
      ...judged('pca', baseline.pca),
      ...judged('lda', baseline.lda),
      ...judged('pixels', baseline.pixels),
      'learned/loss': training.batch.loss,
      ...metricsOf('share', sharesOf(training.batch)),
    }),
    dispose: () => model.dispose(),
  };
});

/** How well the held-out images lie, as metrics of an arm. */
const judged = <A extends string>(arm: A, { recall, error }: Judged) => ({
  ...metricsOf('recall', named(arm, recall)),
  ...metricsOf('error', named(arm, error)),
});
const named = <A extends string>(arm: A, value: number) => ({ [arm]: value }) as Record<A, number>;

const fixed = ({ images, labels, test }: Digits, dimensions: 2 | 3): Fixed => ({
  dimensions,
  images: greyLevels(images),
  labels,
  heldOut: test,
});

interface SeenBy {
  margin: number;
  distance: Distance;
}
/** The followed batch as it lies now, the kinds of its triplets told by the present margin and distance. */
function seen({ rows, triplets }: Followed, at: Float32Array, { margin, distance }: SeenBy) {
  const between = distances(at, rows.length, distance);
  return {
    batch: { rows, at },
    examples: triplets.map((triplet) => ({
      ...triplet,
      ...standing(triplet, between, rows.length, margin),
    })),
    margin,
    distance,
  };
}

const sharesOf = ({ between, labels, margin }: Batch) => shares(between, labels, margin);
