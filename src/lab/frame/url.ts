import type { Lang } from '../../i18n/text.ts';
import {
  parseValue,
  type Param,
  type Params,
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

/** The part of an address's query that is one demo's, without the prefix. */
export function ownQuery(query: string, prefix: string): string {
  const pairs = [...new URLSearchParams(query)].filter(([name]) => name.startsWith(prefix));
  return new URLSearchParams(
    pairs.map(([name, value]) => [name.slice(prefix.length), value]),
  ).toString();
}

/** Reads values and seed from a demo's query and ignores other names. */
export function readLink(query: string, params: Params, base: Values<Params>, lang: Lang): Linked {
  const search = new URLSearchParams(query);
  const values: Record<string, Value> = { ...base };
  const problems: string[] = [];
  for (const [name, text] of search) {
    if (!Object.hasOwn(params, name)) continue;
    const param = params[name]!;
    try {
      values[name] = parseValue(name, param, text);
    } catch {
      problems.push(wrong(param, `${name}=${text}`, lang));
    }
  }
  const seedText = search.get('seed');
  const seed = seedText !== null && /^\d{1,9}$/.test(seedText) ? Number(seedText) : 1;
  if (seedText !== null && seedText !== String(seed))
    problems.push(say(lang, 'badSeed', { seed: seedText }));
  return { values, seed, problems };
}

/** A message for readers that says which values are allowed; authors get one from `parseValues`. */
function wrong(param: Param, given: string, lang: Lang): string {
  switch (param.kind) {
    case 'slider':
      return say(lang, 'badNumber', { given, min: param.min, max: param.max });
    case 'choice':
      return say(lang, 'badOption', { given, options: Object.keys(param.options).join(', ') });
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
