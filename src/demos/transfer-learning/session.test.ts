import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { frameOf, nodeHost } from '../../../harness/host.ts';
import { defaults } from '../../lab/contract/params.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import type { Snapshot } from './session.ts';

beforeAll(() => useBackend());

const slug = 'transfer-learning';
const shotOf = (frame: { snapshot: unknown }) => frame.snapshot as Snapshot;

test('trained here: 80 steps of pre-training, then the new task; nothing leaks', { timeout: 300_000 }, async () => {
  const before = memory().numTensors;
  const values = { ...defaults(demo.params), backbone: 'live' as const };
  const host = nodeHost();
  const ask = async (steps: number) =>
    frameOf(await host.obey({ type: 'advance', values, steps }));
  frameOf(await host.obey({ type: 'open', demo: slug, values, seed: 1 }));
  const early = await ask(79);
  expect(early.metrics).toEqual({});
  expect(shotOf(early).standings).toBeUndefined();
  const known = shotOf(early).preparation!.accuracy;
  expect(known).toBeGreaterThan(0.5);
  const begun = await ask(1);
  expect(shotOf(begun).preparation).toMatchObject({ batches: 800, of: 800 });
  expect(begun.metrics['frozen/loss']).toBeCloseTo(Math.log(10), 6);
  await ask(1);
  const made = memory().numTensors;
  const { frozen, scratch } = shotOf(await ask(39)).standings!;
  expect(memory().numTensors).toBe(made);
  expect(frozen.moved).toEqual([0, 0, 0, 0]);
  expect(scratch.moved.every((far) => far > 0)).toBe(true);
  expect(frozen.accuracy).toBeGreaterThan(0.6);
  await host.close();
  expect(memory().numTensors).toBe(before);
}); // prettier-ignore

test('some layers borrowed: they stay as they are, the others start as from scratch and learn', async () => {
  const values = { ...defaults(demo.params), depth: '2' as const };
  const host = nodeHost();
  await host.obey({ type: 'open', demo: slug, values, seed: 3 });
  const frame = frameOf(await host.obey({ type: 'advance', values, steps: 8 }));
  await host.close();
  const { frozen, scratch, pixels } = shotOf(frame).standings!;
  expect(frozen.moved.slice(0, 2)).toEqual([0, 0]);
  expect(frozen.moved.slice(2).every((far) => far > 0)).toBe(true);
  expect(scratch.moved.every((far) => far > 0)).toBe(true);
  expect(pixels.accuracy).toBeGreaterThan(0.15);
  expect(pixels.moved).toEqual([]);
});

test('both arms begin with the same answers and losses, and the same seed gives the same test', async () => {
  const first = async (given: object) => {
    const values = { ...defaults(demo.params), ...given };
    const host = nodeHost();
    const frame = frameOf(await host.obey({ type: 'open', demo: slug, values, seed: 3 }));
    await host.close();
    return frame;
  };
  const frame = await first({});
  const { frozen, scratch } = shotOf(frame).standings!;
  expect(frozen.predicted).toEqual(scratch.predicted);
  expect(frame.metrics['frozen/loss']).toBe(frame.metrics['scratch/loss']);
  const many = await first({ labels: '200' });
  expect(many.fixed).toMatchObject({ images: (frame.fixed as { images: unknown }).images });
});
