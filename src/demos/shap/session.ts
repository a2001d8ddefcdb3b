import { defineSession } from '../../lab/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { seen, type Seen } from './training/seen.ts';
import { Study, type Question } from './training/study.ts';
import type { Table } from './training/table.ts';
import { shipped } from './training/tables.ts';

/** What the drawing is about: the table, and the rows that can be asked about. */
export interface Subject {
  table: Table;
  shown: Int32Array;
}
/** Nothing to draw yet: the reader has handed over no table. */
export interface Waiting {
  phase: 'waiting';
}
/** A table of the reader's own comes with every snapshot; one of ours is sent once, as `fixed`. */
export type Snapshot = (Seen & { own: Subject | undefined }) | Waiting;

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const { data } = values;
  let study = data === 'own' ? undefined : new Study(await shipped[data](load), values, random);
  const fixed = study && subject(study);
  return {
    fixed,
    step: ({ rate }) => study?.step(rate),
    snapshot: (): Snapshot =>
      study ? { ...seen(study), own: fixed ? undefined : subject(study) } : { phase: 'waiting' },
    metrics: () => study?.metrics() ?? idle,
    act: {
      ask: (question: Partial<Question>) => study?.ask(question),
      /** A table of the reader's own, in place of any before. */
      table: (table: Table) => {
        study?.dispose();
        study = new Study(table, values, random);
      },
    },
    dispose: () => study?.dispose(),
  };
});

const idle = { 'network/score': 0, 'kernel/error': 0, 'permutation/error': 0 };
const subject = ({ table, shown }: Study): Subject => ({ table, shown });
