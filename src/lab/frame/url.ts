import { listed } from '../../i18n/phrases.ts';
import type { Lang } from '../../i18n/text.ts';
import {
  takeValue,
  type Accepts,
  type Params,
  type Refused,
  type Value,
  type Values,
} from '../contract/params.ts';
import { say } from './strings.ts';

/** The id of a demo without one; `#demo` leads to it. */
export const usualId = 'demo';

/** Settings read from a link. Problems are sentences for the reader; the settings concerned keep their defaults. */
export interface Linked {
  values: Values<Params>;
  seed: number;
  problems: string[];
}

/**
 * The prefix of a demo's settings in its page's URL: none for the first demo (`?margin=0`), the id for others
 * (`?second.margin=0`).
 */
export const linkPrefix = (id: string, isFirst: boolean): string => (isFirst ? '' : `${id}.`);

/**
 * The part of an address's query that is one demo's, without the prefix. `others`: the prefixes of the page's other
 * demos, whose settings the first demo does not take for its own.
 */
export function ownQuery(query: string, prefix: string, others: readonly string[] = []): string {
  const isOwn = (name: string) =>
    name.startsWith(prefix) && !others.some((other) => other !== '' && name.startsWith(other));
  const pairs = [...new URLSearchParams(query)].filter(([name]) => isOwn(name));
  return new URLSearchParams(
    pairs.map(([name, value]) => [name.slice(prefix.length), value]),
  ).toString();
}

/** Every whole number that JavaScript tells from its neighbours. */
const seeds: Accepts = { kind: 'slider', min: 0, max: Number.MAX_SAFE_INTEGER, step: 1 };
/** What the head of every page reads from its address. */
const ofPage: Readonly<Record<string, Accepts>> = {
  theme: { kind: 'choice', options: { light: '', dark: '' } },
  background: { kind: 'choice', options: { none: '' } },
};
const isOfPage = (name: string, text: string): boolean =>
  Object.hasOwn(ofPage, name) && 'value' in takeValue(ofPage[name]!, text);

/**
 * Names that others add to an address, to see where a reader comes from or to load a page afresh. They are no mistake of
 * the link, and nothing is said of them.
 */
const foreign =
  /^(_.*|(utm|mc|pk|mtm|hsa)_.*|.*clk?id|[gw]braid|li_fat_id|igsh(id)?|mkt_tok|ref(_src|_url|errer)?|source|spm|si|v)$/;

/**
 * Reads a demo's query: values, seed, and what is wrong with any part of it. `isFirst`: the names without a prefix are
 * this demo's, and with them those of the page. The first of several values of one name is used.
 */
export function readLink(
  query: string,
  params: Params,
  base: Values<Params>,
  lang: Lang,
  isFirst = true,
): Linked {
  const takes: Readonly<Record<string, Accepts>> = {
    ...(isFirst && ofPage),
    ...params,
    seed: seeds,
  };
  const search = new URLSearchParams(query);
  const read: Record<string, Value> = {};
  const problems: string[] = [];
  const unknown: string[] = [];
  for (const name of new Set(search.keys())) {
    const [text = '', ...more] = search.getAll(name);
    if (!Object.hasOwn(takes, name)) {
      if (name !== 'hide' && !foreign.test(name)) unknown.push(quoted(name));
      continue;
    }
    const taken = takeValue(takes[name]!, text);
    if ('value' in taken) read[name] = taken.value;
    else if (isFirst && isOfPage(name, text))
      continue; // a parameter may have the same name
    else problems.push(wrong(taken, `${name}=${quoted(text)}`, lang));
    if (more.length > 0) problems.push(say(lang, 'givenTwice', { name }));
  }
  if (unknown.length > 0) {
    const names = listed(lang, [...Object.keys(takes), 'hide']);
    problems.push(say(lang, 'badName', { given: listed(lang, unknown.slice(0, 5)), names }));
  }
  const values = Object.entries(read).filter(([name]) => Object.hasOwn(params, name));
  const seed = (read.seed as number | undefined) ?? 1;
  return { values: { ...base, ...Object.fromEntries(values) }, seed, problems };
}

/** A name or a value as it is quoted to the reader. */
const quoted = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** A message for readers that says which values are allowed; authors get one from `parseValues`. */
function wrong(refused: Refused, given: string, lang: Lang): string {
  switch (refused.takes) {
    case 'number':
      return say(lang, 'badNumber', { given, min: refused.min, max: refused.max });
    case 'whole':
      return say(lang, 'badWhole', { given, min: refused.min, max: refused.max });
    case 'between':
      return say(lang, 'badBetween', { given, below: refused.below, above: refused.above });
    case 'options':
      return say(lang, 'badOption', { given, options: listed(lang, refused.options) });
    case 'toggle':
      return say(lang, 'badToggle', { given });
  }
}

/** The query that reproduces a run: the values that differ from `base`, and the seed. */
export function writeLink(
  values: Values<Params>,
  seed: number,
  base: Values<Params>,
  prefix = '',
): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== base[name]) search.set(prefix + name, String(value));
  if (seed !== 1) search.set(`${prefix}seed`, String(seed));
  return search;
}
