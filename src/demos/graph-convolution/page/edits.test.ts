import { expect, test } from 'vitest';
import { keepEdits, keptEdits, relabelled } from './edits.ts';

const start = { labels: Int8Array.of(0, -1, 1), edges: Uint16Array.of(0, 1) };

test('a label is given where there is none and removed where there is one; the edits before stay as they were', () => {
  expect([...relabelled(start, 1, 1).labels]).toEqual([0, 1, 1]);
  expect([...relabelled(start, 0, 1).labels]).toEqual([-1, -1, 1]);
  expect([...start.labels]).toEqual([0, -1, 1]);
});

test('changes are kept for the same figure and start only, and undone changes are none', () => {
  const figure = {};
  const edits = { ...start, edges: Uint16Array.of(0, 1, 1, 2) };
  keepEdits(figure, start, edits);
  expect(keptEdits(figure, { ...start, labels: start.labels.slice() })).toBe(edits);
  expect(keptEdits(figure, { ...start, labels: Int8Array.of(0, 1, -1) })).toBeUndefined();
  expect(keptEdits({}, start)).toBeUndefined();
  keepEdits(figure, start, start);
  expect(keptEdits(figure, start)).toBeUndefined();
});
