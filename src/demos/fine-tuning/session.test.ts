import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { frameOf, nodeHost } from '../../../harness/host.ts';
import { expectSameBits } from '../../../harness/same-bits.ts';
import type { ValuesOf } from '../../lab/contract/define.ts';
import { defaults } from '../../lab/contract/params.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import type session from './session.ts';
import type { Compared, Snapshot } from './session.ts';
import { sizes } from './shared/sizes.ts';

beforeAll(() => useBackend());

const shotOf = (frame: { snapshot: unknown }) => frame.snapshot as Snapshot;
/** The networks that learn from 20 examples of each character. */
const twenty = (shot: Snapshot): Compared => shot.compared![2]!;

test('a layer frozen in the middle of a run stays where it is, and goes on once it is free again', async () => {
  const free = { ...defaults(demo.params), rate: 0.01 };
  const frozen = { ...free, conv1: false, fc: false };
  const host = nodeHost();
  const ask = async (values: typeof free, steps: number) =>
    shotOf(frameOf(await host.obey({ type: 'advance', values, steps })));
  const opened = { type: 'open', demo: 'fine-tuning', values: free, seed: 1 } as const;
  const start = shotOf(frameOf(await host.obey(opened)));
  expect(start.compared).toHaveLength(sizes.length);
  expect(twenty(start).forgotten).toBe(0);
  expect(twenty(start).tuned).toEqual(twenty(start).frozen);
  // The networks are tested after every tenth step.
  const early = twenty(await ask(free, 10));
  const middle = twenty(await ask(frozen, 10));
  const [from, to] = [early.tuned.moved, middle.tuned.moved];
  expect([to[0], to[3]]).toEqual([from[0], from[3]]);
  expect(to[1]).toBeGreaterThan(from[1]!);
  expect(to[2]).toBeGreaterThan(from[2]!);
  const late = twenty(await ask(free, 10));
  expect(late.tuned.moved[0]).not.toBe(to[0]);
  expect(late.frozen.moved).toEqual([0, 0, 0, 0]);
  expect(late.forgotten).toBeGreaterThan(0.1);
  await host.close();
});

test('with every layer frozen it is the frozen network, and forgets nothing', async () => {
  const values = { ...defaults(demo.params), conv1: false, conv2: false, conv3: false, fc: false };
  const host = nodeHost();
  await host.obey({ type: 'open', demo: 'fine-tuning', values, seed: 2 });
  const frame = await host.obey({ type: 'advance', values, steps: 10 });
  for (const { tuned, frozen, forgotten } of shotOf(frameOf(frame)).compared!) {
    expect(tuned).toEqual(frozen);
    expect(forgotten).toBe(0);
  }
  await host.close();
});

const live: ValuesOf<typeof session> = { ...defaults(demo.params), backbone: 'live' };
const right = (characters: Uint8Array) => characters.reduce((sum, one) => sum + one, 0);
async function opened(values = live) {
  const host = nodeHost();
  const first = frameOf(await host.obey({ type: 'open', demo: 'fine-tuning', values, seed: 1 }));
  const ask = async (steps: number) => frameOf(await host.obey({ type: 'advance', values, steps }));
  return { first, ask, close: () => host.close() };
}

test('trained here: the old task is learned first, then tuned away from; nothing leaks', { timeout: 300_000 }, async () => {
  const before = memory().numTensors;
  const { first, ask, close } = await opened();
  expect(shotOf(first)).toMatchObject({ preparation: { batches: 0, of: 800, asked: 230 } });
  expect(right(shotOf(first).knew)).toBeLessThan(10); // 1 of 230 by chance
  const early = await ask(79);
  expect(Object.keys(early.metrics)).toEqual(['tuned/source', 'frozen/source']);
  expect(shotOf(early).compared).toBeUndefined();
  expect(right(shotOf(early).knew)).toBe(Math.round(230 * early.metrics['tuned/source']!));
  const begun = await ask(1);
  const { compared, knew, preparation } = shotOf(begun);
  expect(preparation).toBeUndefined();
  expect(right(knew)).toBeGreaterThan(0.7 * 230);
  expect(begun.metrics['tuned/source']).toBe(right(knew) / 230);
  for (const { tuned, frozen, scratch } of compared!)
    for (const { moved } of [tuned, frozen, scratch]) expect(moved).toEqual([0, 0, 0, 0]);
  await ask(1);
  const made = memory().numTensors;
  const late = await ask(39);
  expect(memory().numTensors).toBe(made);
  expect(shotOf(late).knew).toEqual(knew);
  expect(twenty(shotOf(late)).forgotten).toBeGreaterThan(0.1);
  expect(late.metrics['frozen/source']).toBe(begun.metrics['frozen/source']);
  expect(late.metrics['frozen/n20']).toBeGreaterThan(0.6);
  expect(twenty(shotOf(late)).tuned.moved.every((far) => far > 0)).toBe(true);
  // What was borrowed is not what is shipped: from the same task and batches the frozen layers answer otherwise.
  const shipped = await opened(defaults(demo.params));
  const other = await shipped.ask(40);
  expect(other.metrics['scratch/n20']).toBe(late.metrics['scratch/n20']);
  expect(shotOf(other).knew).not.toEqual(knew);
  expect(other.metrics['frozen/n20']).not.toBe(late.metrics['frozen/n20']);
  await shipped.close();
  await close();
  expect(memory().numTensors).toBe(before);
}); // prettier-ignore

test('trained here: the same seed learns the same, bit for bit', { timeout: 120_000 }, async () => {
  const run = async () => {
    const { ask, close } = await opened();
    const { snapshot, metrics } = await ask(12);
    await close();
    return { snapshot, metrics };
  };
  const first = await run();
  expect(first.metrics['tuned/source']).toBeGreaterThan(0.05);
  expectSameBits(await run(), first);
});
