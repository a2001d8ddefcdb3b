import type { Table } from '../../datasets/tools/table.ts';
import { defineSession } from '../../lab/contract/define.ts';
import type { Window } from '../../layout/plane-scale.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import type { Measure, Reach, Said } from './shared/measures.ts';
import type { Ellipse } from './worker/ellipse.ts';
import { Study, type Pair } from './worker/study.ts';
import { tableOf } from './worker/tables.ts';

/** What is drawn of one moment. Points are `[n, 2]`, row by row; rows are those of `Fixed`. */
export interface Snapshot {
  at: Float32Array;
  extent: Window;
  pair: Pair;
  said: Record<Measure, Said>;
  /** The distances of the first of the pair to every row. */
  from: Record<Reach, Float32Array>;
  /** The training rows nearest to it, nearest first. */
  near: Record<Reach, number[]>;
  ellipse: Ellipse;
  /** Expected share of training rows that stochastic neighbours get right. */
  fit: number;
}

/** What stays: the rows in use, the held-out ones first, and where they lie before anything is learned. */
export interface Fixed {
  columns: Table['columns'];
  classes: Table['target']['classes'];
  /** The number of each row: of a reader's, as a spreadsheet shows it. */
  rows: Int32Array;
  labels: Uint8Array;
  heldOut: number;
  before: Float32Array;
}

export default defineSession(demo, async (values, { random, load, data: own }) => {
  await useBackend();
  const table = await tableOf(values.data, { load, own, random });
  const study = new Study(table, values, random);
  return {
    fixed: fixedOf(table, study),
    step: (settings) => study.step(settings),
    snapshot: (): Snapshot => ({
      at: study.at,
      extent: study.extent,
      pair: study.pair,
      said: study.said(),
      ...study.around(),
      ellipse: study.ellipse(),
      fit: study.fit,
    }),
    metrics: () => study.metrics(),
    act: {
      /** The row becomes the first of the pair, and what was the first becomes the second. */
      select: ({ row }: { row: number }) => study.select(row),
    },
    dispose: () => study.dispose(),
  };
});

const fixedOf = ({ columns, target, written }: Table, { sample, before }: Study): Fixed => ({
  columns,
  classes: target.classes,
  rows: sample.rows.map((row) => written?.rows[row] ?? row + 1),
  labels: sample.labels,
  heldOut: sample.heldOut,
  before,
});
