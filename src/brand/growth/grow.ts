import { readFile } from 'node:fs/promises';
import demo from '../../demos/triplet-network/demo.ts';
import session, { type Snapshot } from '../../demos/triplet-network/session.ts';
import { defaults } from '../../lab/contract/params.ts';
import { random } from '../../numerics/random.ts';

export interface Still {
  step: number;
  recall: number;
  /** `[x, y]` of every test digit, rounded to a thousandth of half the image's width. */
  at: number[][];
}
export interface Growth {
  seed: number;
  labels: number[];
  stills: Still[];
}

const seed = 1;
/** The steps of the four stills. */
export const shown = [0, 10, 60, demo.steps];

/**
 * Trains the triplet demo at its default settings up to the last of `steps`, and records the embeddings of the test
 * digits at each.
 */
export async function grow(steps: readonly number[]): Promise<Growth> {
  const values = defaults(demo.params);
  const run = await session(values, { random: random(seed), load, data: undefined });
  const stills: Still[] = [];
  for (let done = 0; done <= steps.at(-1)!; done += 1) {
    if (done > 0) await run.step(values);
    if (steps.includes(done)) stills.push(still(done, run.snapshot(values)));
  }
  run.dispose?.();
  const { labels, heldOut } = run.fixed!;
  return { seed, labels: [...labels.slice(...heldOut)], stills };
}

/** Centred and scaled to the farthest point: only relative positions are kept. */
function still(step: number, { heldOut, recall }: Snapshot): Still {
  const points = Array.from({ length: heldOut.length / 2 }, (_, i) => [
    heldOut[2 * i]!,
    heldOut[2 * i + 1]!,
  ]);
  const ends = [0, 1].map((axis) => {
    const along = points.map((point) => point[axis]!);
    return [Math.min(...along), Math.max(...along)] as const;
  });
  const half = Math.max(...ends.map(([from, to]) => (to - from) / 2));
  const at = points.map((point) =>
    point.map((value, axis) => {
      const [from, to] = ends[axis]!;
      return Math.round((1000 * (value - (from + to) / 2)) / half) / 1000;
    }),
  );
  return { step, recall: recall.learned, at };
}

async function load(url: string): Promise<ArrayBuffer> {
  const bytes = await readFile(new URL(url));
  return new Uint8Array(bytes).buffer;
}
