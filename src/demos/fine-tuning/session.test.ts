import { beforeAll, expect, test } from 'vitest';
import { frameOf, nodeHost } from '../../../scripts/demos/host.ts';
import { defaults } from '../../lab/params.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import type { Snapshot } from './session.ts';

beforeAll(() => useBackend());

const shotOf = (frame: { snapshot: unknown }) => frame.snapshot as Snapshot;

test('a layer frozen in the middle of a run stays where it is, and goes on once it is free again', async () => {
  const free = { ...defaults(demo.params), rate: 0.01 };
  const frozen = { ...free, conv1: false, fc: false };
  const host = nodeHost();
  const ask = async (values: typeof free, steps: number) =>
    shotOf(frameOf(await host.obey({ type: 'advance', values, steps })));
  const opened = { type: 'open', demo: 'fine-tuning', values: free, seed: 1 } as const;
  const start = shotOf(frameOf(await host.obey(opened)));
  expect(start.forgotten).toBe(0);
  expect(start.standings.tuned).toEqual(start.standings.frozen);
  // The networks are looked at after every fifth step.
  const early = (await ask(free, 5)).standings;
  const middle = (await ask(frozen, 10)).standings;
  const [from, to] = [early.tuned.moved, middle.tuned.moved];
  expect([to[0], to[3]]).toEqual([from[0], from[3]]);
  expect(to[1]).toBeGreaterThan(from[1]!);
  expect(to[2]).toBeGreaterThan(from[2]!);
  const late = await ask(free, 10);
  expect(late.standings.tuned.moved[0]).not.toBe(to[0]);
  expect(late.standings.frozen.moved).toEqual([0, 0, 0, 0]);
  expect(late.forgotten).toBeGreaterThan(0.1);
  await host.close();
});

test('with every layer frozen it is the frozen network, and forgets nothing', async () => {
  const values = { ...defaults(demo.params), conv1: false, conv2: false, conv3: false, fc: false };
  const host = nodeHost();
  await host.obey({ type: 'open', demo: 'fine-tuning', values, seed: 2 });
  const frame = await host.obey({ type: 'advance', values, steps: 10 });
  const { standings, forgotten } = shotOf(frameOf(frame));
  expect(standings.tuned).toEqual(standings.frozen);
  expect(forgotten).toBe(0);
  await host.close();
});
