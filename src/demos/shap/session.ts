import { defineSession } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { seen, type Seen } from './worker/seen.ts';
import { Study, type Question } from './worker/study.ts';
import type { Table } from './shared/table.ts';
import { shipped } from './worker/tables.ts';

/** What the drawing is about: the table, and the rows that can be asked about. */
export interface Subject {
  table: Table;
  shown: Int32Array;
}
/** A table that the reader may replace by their own comes with every snapshot; another is sent once, as `fixed`. */
export type Snapshot = Seen & { own: Subject | undefined };

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const { data } = values;
  const isOwn = data === 'own';
  // Until the reader hands over a table, one of ours; what it draws is no part of what theirs will draw.
  const [example, source] = isOwn ? (['wine', fork(random)] as const) : ([data, random] as const);
  let study = new Study(await shipped[example](load), values, source);
  const fixed = isOwn ? undefined : subject(study);
  return {
    fixed,
    step: ({ rate }) => study.step(rate),
    snapshot: (): Snapshot => ({ ...seen(study), own: isOwn ? subject(study) : undefined }),
    metrics: () => study.metrics(),
    act: {
      ask: (question: Partial<Question>) => study.ask(question),
      /** A table of the reader's own, in place of any before. */
      table: (table: Table) => {
        study.dispose();
        study = new Study(table, values, random);
      },
    },
    dispose: () => study.dispose(),
  };
});

const subject = ({ table, shown }: Study): Subject => ({ table, shown });
