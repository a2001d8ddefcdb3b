import { expect, test } from 'vitest';
import { RunLog, type Row } from '../engine/run-log.ts';
import { pointsOf } from './points.ts';

const row = (step: number, loss?: number): Row => ({
  step,
  metrics: loss === undefined ? {} : { 'one/loss': loss },
});

test('rows that are added are read on, into the same array', () => {
  const rows = [row(0, 1), row(1, 2)];
  const first = pointsOf(rows, 'one/loss');
  rows.push(row(2), row(3, 4));
  expect(pointsOf(rows, 'one/loss')).toBe(first);
  expect(first).toEqual([[0, 1], [1, 2], [3, 4]]); // prettier-ignore
  expect(pointsOf([row(0, 5)], 'one/loss')).toEqual([[0, 5]]);
});

test('a row that replaces the newest one replaces its point', () => {
  const rows = [row(0, 1), row(1, 2)];
  pointsOf(rows, 'one/loss');
  rows[1] = row(1, 3);
  expect(pointsOf(rows, 'one/loss')).toEqual([[0, 1], [1, 3]]); // prettier-ignore
});

const frame = (step: number) => ({
  type: 'frame' as const,
  step,
  snapshot: 0,
  metrics: { 'one/loss': step },
  ms: 0,
});

test('when the log thins out, the line keeps its points', () => {
  const log = new RunLog(() => '');
  log.begin();
  for (let step = 0; step < 1600; step++) {
    log.add(frame(step));
    pointsOf(log.rows, 'one/loss');
  }
  expect(log.rows.length).toBe(1500);
  const points = pointsOf(log.rows, 'one/loss');
  expect(points).toEqual(Array.from({ length: 1600 }, (_, step) => [step, step]));
});

test('a run without end has a line of bounded length, from its start to its newest step', () => {
  const log = new RunLog(() => '');
  log.begin();
  let longest = 0;
  for (let step = 0; step < 10_000; step++) {
    log.add(frame(step));
    longest = Math.max(longest, pointsOf(log.rows, 'one/loss').length);
  }
  expect(longest).toBeLessThanOrEqual(2 * 1500 + 1);
  const points = pointsOf(log.rows, 'one/loss');
  expect([points[0], points.at(-1)]).toEqual([[0, 0], [9999, 9999]]); // prettier-ignore
});
