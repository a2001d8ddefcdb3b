import { escapeHtml } from '../lab/frame/html.ts';
import { parseValues, type Params, type Values } from '../lab/contract/params.ts';
import { usualId } from '../lab/frame/url.ts';
import type { Technique } from './library.ts';
import { known } from './near.ts';
import type { Note } from './note.ts';

/** One run of the page's demo. */
export interface ShownRun {
  /** Every parameter of the demo. */
  values: Values<Params>;
  /** Without it, the demo's whole run. */
  steps?: number;
  /** The run's name in the list of kept runs. */
  label?: string;
}
export interface Show {
  /** The id of the demo that runs them. */
  demo: string;
  claim?: string;
  /** In the order in which they are run; the last one stays on the stage. */
  runs: readonly ShownRun[];
}

/** The attribute by which a button or a link tells the page's script what to run. */
export const showAttribute = (show: Show): string =>
  // In single quotes, so that JSON's own need no escaping.
  `data-lab-show='${escapeHtml(JSON.stringify(show)).replaceAll('&quot;', '"')}'`;

/** The id of the demo that a link, a claim or a question means; `name` is needed where a note shows several. */
export function meantDemo(
  { shown }: Note,
  name: string | undefined,
  fail: (what: string) => Error,
): string {
  const ids = shown.map(({ id }) => id);
  if (name === undefined && ids.length > 1)
    throw fail(`does not say which demo it means; ${known(ids)}`);
  if (name !== undefined && !ids.includes(name))
    throw fail(`no demo with the id "${name}" in this note; ${known(ids, name)}`);
  return name ?? ids[0] ?? usualId;
}

/** The demo's values with those set in a note. Throws the error made by `fail` if a value is not allowed. */
export function readValues(
  { demo }: Technique,
  pairs: Iterable<readonly [string, string]>,
  fail: (what: string) => Error,
): Values<Params> {
  const { values, problems } = parseValues(demo.params, pairs);
  if (problems.length > 0) throw fail(problems.join('; '));
  return values;
}

/** A number of steps as written in a note. */
export function readSteps(text: string, fail: (what: string) => Error): number {
  if (!/^[1-9]\d*$/.test(text)) throw fail(`steps=${text} is not a whole number ≥ 1`);
  return Number(text);
}
