import { afterAll, beforeEach, expect, test } from 'vitest';
import { frameOf, nodeHost } from '../../../harness/host.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Snapshot } from './session.ts';

const values = defaults(demo.params);
const host = nodeHost();
const snapshotOf = (reply: Parameters<typeof frameOf>[0]) => frameOf(reply).snapshot as Snapshot;
const act = async (name: string, payload: unknown) =>
  snapshotOf(await host.obey({ type: 'act', values, name, payload }));

const cross = [[0, 0, 100, 100], [100, 0, 0, 100]]; // prettier-ignore
const bar = [[0, 50, 100, 50]];

// The first session of a process compiles the engine.
beforeEach(async () => {
  await host.obey({ type: 'open', demo: 'one-shot', values, seed: 1 });
}, 60_000);
afterAll(() => host.close());

test('a drawn query is nearest to the same drawing, wherever and however large it was drawn', async () => {
  await act('draw', { pad: 2, strokes: bar });
  await act('draw', { pad: 4, strokes: cross });
  const larger = cross.map((stroke) => stroke.map((x) => 7 + 2 * x));
  const { own } = await act('draw', { pad: 0, strokes: larger });
  for (const { distances, nearest } of [own!.learned, own!.pixels]) {
    expect(nearest).toBe(3);
    expect(distances[3]).toBeCloseTo(0, 3);
    expect(distances[1]).toBeGreaterThan(1);
    expect([...distances].filter(Number.isNaN)).toHaveLength(3); // the pads that are blank
  }
  expect(own!.images[0]).toEqual(own!.images[4]);
  expect(own!.images[1]).toBeUndefined();
});

test('without a query there are no distances; an emptied pad is blank again', async () => {
  const { own } = await act('pick', { pad: 1, glyph: 5 });
  expect([...own!.learned.distances].every(Number.isNaN)).toBe(true);
  const { own: none } = await act('draw', { pad: 1, strokes: [] });
  expect(none).toBeUndefined();
});

test('what the reader draws does not change the run', async () => {
  const train = async () =>
    frameOf(await host.obey({ type: 'advance', values, steps: 3 })).snapshot as Snapshot;
  const undisturbed = await train();
  await host.obey({ type: 'open', demo: 'one-shot', values, seed: 1 });
  await act('pick', { pad: 1, glyph: 5 });
  await act('draw', { pad: 0, strokes: cross });
  expect((await train()).learned).toEqual(undisturbed.learned);
});

test('a pad or a glyph that there is not is an error', async () => {
  for (const [name, payload] of [
    ['draw', { pad: 6, strokes: bar }],
    ['pick', { pad: 0, glyph: 158 }],
  ] as const)
    expect(await host.obey({ type: 'act', values, name, payload })).toHaveProperty('error');
});
