import { digits, type Digits } from '../../datasets/digits/index.ts';
import { balancedBatches } from '../../datasets/tools/balanced.ts';
import { greyLevels } from '../../datasets/tools/grey.ts';
import { around } from '../../layout/follow-points.ts';
import type { Window } from '../../layout/plane-scale.ts';
import { defineSession, metricsOf } from '../../lab/contract/define.ts';
import { baselines } from '../../models/digit-embedding/index.ts';
import { useBackend } from '../../numerics/backend.ts';
import type { Random } from '../../numerics/random.ts';
import type { Kind } from './algorithm.ts';
import demo from './demo.ts';
import { ways, type Way } from './shared/names.ts';
import { Arms, dimensionsOf, type Batch } from './worker/arms.ts';
import { withWrongLabels } from './worker/labels.ts';
import { layFlat } from './worker/lay.ts';

/** What is drawn of one network. */
export interface Shown {
  /** Where the held-out images lie, `[n, 2]`. */
  at: Float32Array;
  /** What of the plane to draw: never less than at the start, so that a collapse looks like one. */
  extent: Window;
  /** Root mean square distance of the held-out points to their centre. */
  spread: number;
  recall: number;
  /** Of all triplets in the last batch. */
  shares: Record<Kind, number>;
  /** Triplets of that batch that were learned from. */
  chosen: number;
  /** The share of them that is hard. */
  chosenHard: number;
}
export interface Snapshot {
  arms: Record<Way, Shown>;
  lda: number;
}
/** What stays: the held-out images and their digits. */
export interface Fixed {
  /** `[n, 64]`: ink from 0 to 255. */
  images: Uint8ClampedArray;
  labels: Uint8Array;
}

/** Images of every digit in a batch: 10 × 4 have 120 anchor-positive pairs and 4,320 triplets. */
const perClass = 4;

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const data = await digits(load);
  const arms = new Arms(data, values.space, random);
  const told = withWrongLabels(data, values.wrong, random);
  const draw = batchesOf(data, told, random);
  const dimensions = dimensionsOf[values.space];
  const lda = baselines({ ...data, labels: told }, Math.min(dimensions, mostDiscriminants)).lda
    .recall;
  const start = around(layFlat(arms.heldOut[0]!.at, dimensions));
  arms.look(draw(), values);
  let steps = 0;
  return {
    fixed: fixed(data),
    step: (settings) => {
      const isWarm = steps++ >= settings.warm;
      arms.learn(draw(), settings, isWarm ? undefined : 'random');
    },
    snapshot: (): Snapshot => ({
      arms: byWay((k) => shown(arms, k, dimensions, start)),
      lda,
    }),
    metrics: () => ({
      ...metricsOf('recall', { ...byWay((k) => arms.now[k]!.recall), lda }),
      ...metricsOf('spread', byWay((k) => arms.now[k]!.spread)), // prettier-ignore
      ...metricsOf('easy', byWay((k) => arms.seen(k).shares.easy)), // prettier-ignore
    }),
    dispose: () => arms.dispose(),
  };
});

/** Ten classes have nine directions between them. */
const mostDiscriminants = 9;

/** Batches that are balanced by what their images are said to be. */
function batchesOf({ train }: Digits, told: Uint8Array, random: Random): () => Batch {
  const draw = balancedBatches(told, train, perClass, random);
  return () => {
    const rows = draw();
    return { rows, labels: Uint8Array.from(rows, (row) => told[row]!) };
  };
}

const byWay = <T>(of: (k: number) => T) =>
  Object.fromEntries(ways.map((way, k) => [way, of(k)])) as Record<Way, T>;

function shown(arms: Arms, k: number, dimensions: number, start: Window): Shown {
  const { at: points, spread, recall } = arms.now[k]!;
  const at = layFlat(points, dimensions);
  const { x, y, halfWidth, halfHeight } = around(at);
  const extent = {
    x,
    y,
    halfWidth: Math.max(halfWidth, start.halfWidth),
    halfHeight: Math.max(halfHeight, start.halfHeight),
  };
  return { at, extent, spread, recall, ...arms.seen(k) };
}

function fixed({ images, labels, test: [from, to] }: Digits): Fixed {
  const pixels = images.length / labels.length;
  return {
    images: greyLevels(images.subarray(from * pixels, to * pixels)),
    labels: labels.slice(from, to),
  };
}
