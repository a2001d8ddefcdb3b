import { expect, test } from 'vitest';
import type { Subject } from '../session.ts';
import { keepEdits, keptEdits, relabelled, retied, sameEdits } from './edits.ts';

const start = { labels: Int8Array.of(0, -1, 1), ties: Uint16Array.of(0, 1) };

test('a label is given where there is none and taken where there is one; the past stays as it was', () => {
  expect([...relabelled(start, 1, 1).labels]).toEqual([0, 1, 1]);
  expect([...relabelled(start, 0, 1).labels]).toEqual([-1, -1, 1]);
  expect([...start.labels]).toEqual([0, -1, 1]);
});

test('a tie is added or cut, whichever end comes first', () => {
  const tied = retied(start, 2, 0);
  expect([...tied.ties]).toEqual([0, 1, 0, 2]);
  expect([...retied(tied, 0, 2).ties]).toEqual([0, 1]);
  expect([...retied(tied, 1, 0).ties]).toEqual([0, 2]);
  expect(sameEdits(retied(retied(start, 1, 2), 2, 1), start)).toBe(true);
});

test('changes are kept for the same start only, and undone changes are none', () => {
  const subject = (from: typeof start) => ({ start: from }) as unknown as Subject;
  const edits = retied(start, 1, 2);
  keepEdits(subject(start), edits);
  expect(keptEdits(subject({ ...start, labels: start.labels.slice() }))).toBe(edits);
  expect(keptEdits(subject({ ...start, labels: Int8Array.of(0, 1, -1) }))).toBeUndefined();
  keepEdits(subject(start), start);
  expect(keptEdits(subject(start))).toBeUndefined();
});
