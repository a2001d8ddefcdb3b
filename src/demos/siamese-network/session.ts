import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { digits, type Digits } from '../../datasets/digits/index.ts';
import { greyLevels } from '../../datasets/tools/grey.ts';
import { defineSession, metricsOf } from '../../lab/contract/define.ts';
import { FollowingWindow } from '../../layout/follow-points.ts';
import type { Window } from '../../layout/plane-scale.ts';
import {
  baselines,
  digitEmbedding,
  HeldOut,
  type Judged,
} from '../../models/digit-embedding/index.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { bothSides, pairDistancesIn, type Pairs } from './worker/pairs.ts';
import { flatten, type Flat } from './worker/plane.ts';
import { Training } from './worker/training.ts';
import { rocOfEmbedding, verify, type Verification } from './worker/verification.ts';

/** The pairs that are drawn as springs. */
export interface Springs extends Pairs {
  /** Where their images are drawn: `[2 n, 2]`, first all first images, then all second ones. */
  at: Float32Array;
  /** How far apart they lie in the embedding. */
  distance: Float32Array;
}

/** What is drawn. */
export interface Snapshot {
  /** Where the held-out images are drawn, `[n, 2]`: their embedding, or a plane through it. */
  heldOut: Float32Array;
  springs: Springs;
  margin: number;
  extent: Window;
  verification: Verification;
  /** Root mean square distance of the held-out embeddings to their centre: near 0 after a collapse. */
  spread: number;
  /** Equal error rates. */
  error: { learned: number; pixels: number };
}

/** What stays: every image, its digit, which rows are held out, and the curves of what is not trained. */
export interface Fixed {
  dimensions: 2 | 8;
  /** `[n, 64]`: ink from 0 to 255. */
  images: Uint8ClampedArray;
  labels: Uint8Array;
  heldOut: readonly [from: number, to: number];
  roc: { lda: Float32Array; pixels: Float32Array };
}

const outputs = { linear: (z: Tensor2D) => z, sigmoid: (z: Tensor2D) => tf.sigmoid(z) };

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const data = await digits(load);
  const d = values.dimensions === '8' ? 8 : 2;
  const network = digitEmbedding(data.images, { d, placed: outputs[values.output] }, random);
  const training = new Training(data, network, random, values);
  const heldOut = new HeldOut(data, network);
  const extent = new FollowingWindow(flatten(heldOut.at, d)(heldOut.at));
  const { pca, pixels } = baselines(data, d);
  const { lda } = baselines(data, 9);
  return {
    fixed: fixed(data, d, { lda, pixels }),
    step: (settings) => {
      training.step(settings);
      heldOut.update();
      extent.update(flatten(heldOut.at, d)(heldOut.at));
    },
    snapshot: ({ margin }): Snapshot => ({
      heldOut: flatten(heldOut.at, d)(heldOut.at),
      springs: springsOf(training.followed, network.embed, flatten(heldOut.at, d)),
      margin,
      extent: extent.window,
      verification: verify(heldOut.at, heldOut.labels, margin),
      spread: heldOut.spread,
      error: { learned: heldOut.error, pixels: pixels.error },
    }),
    metrics: () => ({
      ...judged({ learned: heldOut, pca, lda, pixels }),
      'learned/loss': training.loss,
      ...metricsOf('share', training.shares()),
    }),
    dispose: () => network.dispose(),
  };
});

function springsOf(pairs: Pairs, embed: (rows: Int32Array) => Float32Array, flat: Flat): Springs {
  const z = embed(bothSides(pairs));
  return { ...pairs, at: flat(z), distance: pairDistancesIn(z, pairs.same.length) };
}

interface Placed {
  at: Float32Array;
}
function fixed(
  { images, labels, test }: Digits,
  dimensions: 2 | 8,
  { lda, pixels }: Record<'lda' | 'pixels', Placed>,
): Fixed {
  const roc = ({ at }: Placed) => rocOfEmbedding(at, labels.subarray(...test));
  return {
    dimensions,
    images: greyLevels(images),
    labels,
    heldOut: test,
    roc: { lda: roc(lda), pixels: roc(pixels) },
  };
}

/** How well the arms' held-out images lie. */
const judged = <K extends string>(arms: Record<K, Judged>) => ({
  ...metricsOf(
    'error',
    each(arms, ({ error }) => error),
  ),
  ...metricsOf(
    'recall',
    each(arms, ({ recall }) => recall),
  ),
});

function each<K extends string, T, R>(all: Record<K, T>, of: (one: T) => R): Record<K, R> {
  const entries = Object.entries<T>(all).map(([name, one]) => [name, of(one)] as const);
  return Object.fromEntries(entries) as Record<K, R>;
}
