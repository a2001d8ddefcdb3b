import { expect, test } from 'vitest';
import { frameOf, nodeHost } from '../../../harness/host.ts';
import { FileMistake } from '../../datasets/own/file-mistake.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Fixed, Snapshot } from './session.ts';
import { example } from './shared/example.ts';

const parse = async (table: string) => demo.reads?.parse({ table });

/** A run on a reader's own table. */
async function own(csv: string, steps: number) {
  const data = await parse(csv);
  if (!data || data instanceof FileMistake) throw data ?? new Error('nothing is read');
  const values = { ...defaults(demo.params), data: 'own' as const };
  const host = nodeHost();
  const open = { type: 'open', demo: 'metric-learning', values, seed: 1, data } as const;
  const { fixed } = frameOf(await host.obey(open));
  const { metrics, snapshot } = frameOf(await host.obey({ type: 'advance', values, steps }));
  await host.close();
  return { fixed: fixed as Fixed, snapshot: snapshot as Snapshot, metrics };
}

test('the example can be learned, and shows a distance that ignores a shared drift', async () => {
  expect(await parse(example.ja)).not.toBeInstanceOf(FileMistake);
  const { fixed, metrics } = await own(example.en, 100);
  expect(fixed.columns.map(({ name }) => name.en)).toEqual(['weight (g)', 'reading (g)', 'length (cm)']); // prettier-ignore
  expect(metrics['learned/accuracy']).toBeGreaterThan(0.9);
  expect(metrics['learned/accuracy']).toBeGreaterThan(metrics['z/accuracy']! + 0.1);
});

test('a single measurement is enough', async () => {
  const rows = Array.from({ length: 24 }, (_, i) => `${i},${i < 12 ? 'low' : 'high'}`);
  const { snapshot, metrics } = await own(['size,kind', ...rows].join('\n'), 20);
  expect([...snapshot.at].every(Number.isFinite)).toBe(true);
  expect(metrics['learned/accuracy']).toBeGreaterThan(0.8);
});

test('a number as target is refused', async () => {
  const rows = Array.from({ length: 24 }, (_, i) => `${i},${i * 1.5}`);
  const told = await parse(['size,price', ...rows].join('\n'));
  expect(told).toBeInstanceOf(FileMistake);
  expect((told as FileMistake).text.en).toContain('“price” must be a class');
});

test('a chosen row becomes the first of the pair, and the run is not changed by it', async () => {
  const values = defaults(demo.params);
  const host = nodeHost();
  const opened = frameOf(await host.obey({ type: 'open', demo: 'metric-learning', values, seed: 1 })); // prettier-ignore
  const { pair, at } = opened.snapshot as Snapshot;
  const act = { type: 'act', values, name: 'select', payload: { row: 77 } } as const;
  const chosen = frameOf(await host.obey(act)).snapshot as Snapshot;
  expect(chosen.pair).toEqual([77, pair[0]]);
  expect(chosen.at).toEqual(at);
  expect(chosen.from.z[77]).toBeCloseTo(0, 3);
  const again = frameOf(await host.obey(act)).snapshot as Snapshot;
  expect(again.pair).toEqual([77, pair[0]]);
  await host.close();
});
