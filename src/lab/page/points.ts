import type { StepValue } from '../../charts/growing-line.ts';
import type { Row } from '../engine/run-log.ts';

/** One metric along a run, as far as its rows have been read. */
interface Read {
  points: StepValue[];
  last: Row | undefined;
}
const known = new WeakMap<readonly Row[], Map<string, Read>>();

/** More points than this many times the rows are thinned out as the rows have been: a run may go on for hours. */
const most = 2;

/**
 * [step, value] of a metric along a run. The same array for the same rows, longer when rows have been added: only
 * the new ones are read. Rows that the log has thinned out stay in it until they are more than those it has kept;
 * then it is another array.
 */
export function pointsOf(rows: readonly Row[], metric: string): readonly StepValue[] {
  const metrics = known.get(rows) ?? new Map<string, Read>();
  known.set(rows, metrics);
  let read = metrics.get(metric);
  if (!read || read.points.length > most * rows.length) read = { points: [], last: undefined };
  metrics.set(metric, read);
  for (const { step, metrics: values } of newRows(rows, read.last)) {
    // The newest row may stand for the step of the one before it, which it replaces.
    if (read.points.at(-1)?.[0] === step) read.points.pop();
    const value = values[metric];
    if (value !== undefined) read.points.push([step, value]);
  }
  read.last = rows.at(-1);
  return read.points;
}

/** Rows from the newest back to the last one read, that one not included. */
function newRows(rows: readonly Row[], last: Row | undefined): readonly Row[] {
  let from = rows.length;
  while (from > 0 && rows[from - 1] !== last && rows[from - 1]!.step >= (last?.step ?? 0)) from--;
  return rows.slice(from);
}
