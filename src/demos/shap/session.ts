import { defineSession } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { seen, type Seen } from './worker/seen.ts';
import { Study, type Question } from './worker/study.ts';
import type { AnyTable } from '../../datasets/tools/table.ts';
import { chosenTable } from '../../datasets/own/chosen-table.ts';

/** What the drawing is about: the table, and the rows that can be explained. */
export interface Fixed {
  table: AnyTable;
  shown: Int32Array;
}
export type Snapshot = Seen;

export default defineSession(demo, async (values, { random, load, data }) => {
  await useBackend();
  const study = new Study(await chosenTable(values.data, load, data), values, random);
  const fixed: Fixed = { table: study.table, shown: study.shown };
  return {
    fixed,
    step: ({ rate }) => study.step(rate),
    snapshot: (): Snapshot => seen(study),
    metrics: () => study.metrics(),
    act: { ask: (question: Partial<Question>) => study.ask(question) },
    dispose: () => study.dispose(),
  };
});
