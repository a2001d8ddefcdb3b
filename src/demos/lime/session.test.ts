import { expect, test } from 'vitest';
import { frameOf, nodeHost } from '../../../harness/host.ts';
import { FileMistake } from '../../datasets/own/file-mistake.ts';
import { example } from '../../datasets/own/seedlings.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Fixed, Snapshot } from './session.ts';
import { learning } from './shared/schedule.ts';

const values = { ...defaults(demo.params), data: 'own' as const };
const ownTable = async (table: string) => {
  const read = await demo.reads?.parse({ table });
  if (!read || read instanceof FileMistake) throw read ?? new Error('nothing is read');
  return read;
};

test('without a table there is no run on another one', async () => {
  const host = nodeHost();
  const reply = await host.obey({ type: 'open', demo: 'lime', values, seed: 1 });
  expect(reply).toMatchObject({ error: expect.stringContaining('no table was given') as string });
  await host.close();
});

test('a table of the reader’s own is learned and explained; light counts most, the pot least', async () => {
  const host = nodeHost();
  const data = await ownTable(example.en);
  const opened = frameOf(await host.obey({ type: 'open', demo: 'lime', values, seed: 1, data }));
  const last = frameOf(await host.obey({ type: 'advance', values, steps: learning + 40 }));
  await host.close();
  const { lime, kernel, cover, whole, empty } = last.snapshot as Snapshot;
  expect((opened.fixed as Fixed).m).toBe(3);
  expect(last.metrics['network/score']).toBeGreaterThan(0.7);
  const [light, , pot] = lime.map(Math.abs) as [number, number, number];
  expect(light).toBeGreaterThan(2 * pot);
  expect(kernel.reduce((sum, phi) => sum + phi)).toBeCloseTo(whole - empty, 5);
  expect(cover).toBeUndefined();
});

test('a part that the reader hides changes both answers, and comes back', async () => {
  const all = { ...defaults(demo.params), data: 'wine' as const };
  const host = nodeHost();
  await host.obey({ type: 'open', demo: 'lime', values: all, seed: 1 });
  const before = frameOf(await host.obey({ type: 'advance', values: all, steps: learning + 10 }));
  const ask = async (part: number) => {
    await host.obey({ type: 'act', name: 'toggle', payload: part, values: all });
    return frameOf(await host.obey({ type: 'advance', values: all, steps: 0 }))
      .snapshot as Snapshot;
  };
  const { mine, lime, whole } = before.snapshot as Snapshot;
  const without = await ask(0);
  expect(without.mine.z[0]).toBe(0);
  expect(without.mine.local).toBeCloseTo(mine.local - lime[0]!, 6);
  expect(without.mine.answer).toBeCloseTo(whole - without.single[0]!, 5);
  expect((await ask(0)).mine).toEqual(mine);
  await host.close();
});
