import { expect, test } from 'vitest';
import { frameOf, nodeHost } from '../../../harness/host.ts';
import type { Snapshot } from './session.ts';

const finite = (numbers: Iterable<number>) => [...numbers].every(Number.isFinite);

test('weights that diverge between two measurements are told at that step', async () => {
  // Steps of 0.063 over the gradient of five of them: MAML's weights diverge at step 7, or near it.
  const values = { shown: '0', family: 'line', points: 4, steps: 5, rate: 0.063, slice: 'first' };
  const host = nodeHost();
  let frame = frameOf(await host.obey({ type: 'open', demo: 'maml', values, seed: 791781199 }));
  while (finite((frame.snapshot as Snapshot).curves)) {
    expect(finite(Object.values(frame.metrics))).toBe(true);
    expect(frame.step).toBeLessThan(20);
    frame = frameOf(await host.obey({ type: 'advance', values, steps: 1 }));
  }
  expect(frame.step % 20).not.toBe(0);
  expect(frame.metrics['maml/before']).toBeNaN();
  expect(finite([frame.metrics['first/before']!, frame.metrics['joint/before']!])).toBe(true);
  await host.close();
});
