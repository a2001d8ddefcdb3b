import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteSize, Track } from './track.ts';

const filled = (limit: number, steps: readonly number[]) => {
  const track = new Track<{ step: number }>({ entries: limit });
  for (const step of steps) track.add({ step });
  return track;
};
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('Track', () => {
  test('stays within its limit, in order, and keeps both ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 300 }),
        (limit, gaps) => {
          let step = 0;
          const steps = [0, ...gaps.map((gap) => (step += gap))];
          const kept = filled(limit, steps).entries.map((entry) => entry.step);
          expect(kept.length).toBe(Math.min(limit, steps.length));
          expect(kept).toEqual(kept.toSorted((a, b) => a - b));
          expect([kept[0], kept.at(-1)]).toEqual([0, step]);
        },
      ),
    );
  });

  test('thins the past, not the present', () => {
    const kept = filled(50, upTo(2000)).entries.map(({ step }) => step);
    const gaps = kept.slice(1).map((step, i) => step - kept[i]!);
    const early = Math.max(...gaps.slice(0, 25));
    const late = Math.max(...gaps.slice(-5));
    expect(late).toBeLessThan(early / 5);
  });

  test('finds the last entry at or before a step', () => {
    const track = filled(10, [0, 4, 8]);
    expect([-1, 0, 5, 8, Infinity].map((step) => track.at(step)?.step)).toEqual([0, 0, 4, 8, 8]);
    expect(filled(3, []).at(1)).toBeUndefined();
  });

  test('an entry at the same step replaces the last one', () => {
    const track = new Track<{ step: number; by?: string }>({ entries: 5 });
    track.add({ step: 1 });
    track.add({ step: 1, by: 'act' });
    expect(track.entries).toEqual([{ step: 1, by: 'act' }]);
  });
});

test('entries that grow during a run are kept in bounded memory all the same', () => {
  const track = new Track<{ step: number; bytes: number }>({
    entries: 100,
    bytes: 1000,
    sizeOf: ({ bytes }) => bytes,
  });
  const held = () => track.entries.reduce((sum, { bytes }) => sum + bytes, 0);
  for (let step = 0; step < 300; step++) {
    track.add({ step, bytes: 1 + step });
    if (track.entries.length > 2) expect(held()).toBeLessThanOrEqual(1000);
  }
  expect(track.entries[0]!.step).toBe(0);
  expect(track.entries.at(-1)!.step).toBe(299);
  track.add({ step: 300, bytes: 5000 });
  expect(track.entries.map(({ step }) => step)).toEqual([0, 300]);
});

test('byteSize counts buffers exactly and the rest by the slot', () => {
  expect(byteSize(new Float32Array(10))).toBe(40);
  expect(byteSize({ points: new Uint8Array(100), name: 'ab' })).toBe(100 + 4 + 32);
  expect(byteSize([1, 2, null])).toBe(3 * 24);
});
