import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleFor } from '../harness/own-data.ts';
import { claimsOf, demoOf, pathOf, slugs } from '../harness/registry.ts';
import { langs, type Text } from '../src/i18n/text.ts';
import { tones } from '../src/lab/contract/define.ts';
import {
  defaults,
  parseValue,
  type Param,
  type Params,
  type Value,
  type Values,
} from '../src/lab/contract/params.ts';
import { range, toValue } from '../src/lab/contract/grid.ts';
import { readLink, writeLink } from '../src/lab/frame/url.ts';
import { rangeFaults } from '../src/markdown/check-techniques.ts';

const files = [
  'demo.ts',
  'algorithm.ts',
  'algorithm.test.ts',
  'session.ts',
  'view.ts',
  'claims.ts',
  'claims.json',
  'worked.ts',
  'thumbnail.svg',
];

/** What a link or a note sets beside the parameters: `readLink`, and in `demo:?…` the length of the run. */
const settings = new Set(['seed', 'hide', 'theme', 'background', 'steps', 'id', 'name', 'values']);
/**
 * Parameters older than this rule, whose links are in use. In a reader's link the name is the parameter; what a `demo:`
 * link in a note means by it is the run's length, so that notes set these by a claim.
 */
const namesake: Record<string, string[]> = {
  maml: ['steps'],
  'meta-learning': ['steps'],
  shap: ['background'],
};

/** Every phrase of a definition: a record that has a string under each language. */
function texts(part: unknown, path = 'demo'): [string, Text][] {
  if (typeof part !== 'object' || part === null) return [];
  const here: [string, Text][] = 'ja' in part || 'en' in part ? [[path, part as Text]] : [];
  return [
    ...here,
    ...Object.entries(part).flatMap(([key, value]) => texts(value, `${path}.${key}`)),
  ];
}

/** Top-level preludes of a style sheet, each with its opening brace. */
function outermost(css: string): string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  const bare = css.replaceAll(/\/\*.*?\*\//gs, '');
  for (let i = 0; i < bare.length; i++) {
    if (bare[i] === '{' && depth++ === 0) found.push(bare.slice(start, i + 1).trim());
    if (bare[i] === '}' && --depth === 0) start = i + 1;
  }
  return found;
}

/** Classes of the frame around the stage. */
const inFrame =
  /\.(ask|stage|poster|trouble|run|panel|controls?|charts?|plot|name-room|more|notice|kept-runs)(?![\w-])/g;

test('there are demos', () => {
  expect(slugs).not.toEqual([]);
});

describe.each(slugs)('%s', (slug) => {
  test('the folder is complete', () => {
    expect(files.filter((file) => !existsSync(pathOf(slug, file)))).toEqual([]);
  });

  test('its styles apply to it alone, since every page gets the styles of all demos', () => {
    const own = `.lab[name="${slug}"] {`;
    for (const file of globSync('**/*.css', { cwd: pathOf(slug, '.') }))
      expect(outermost(readFileSync(pathOf(slug, file), 'utf8')), file).toEqual([own]);
  });

  test('its styles leave the frame as it is, which has its place before they arrive', () => {
    for (const file of globSync('**/*.css', { cwd: pathOf(slug, '.') }))
      expect(readFileSync(pathOf(slug, file), 'utf8').match(inFrame) ?? [], file).toEqual([]);
  });

  test('every text exists in every language', async () => {
    const demo = await demoOf(slug);
    const silent = texts(demo).flatMap(([path, text]) =>
      langs.filter((lang) => text[lang].trim() === '').map((lang) => `${path}.${lang}`),
    );
    expect(silent).toEqual([]);
  });

  test('no parameter has the name of a setting of the page, the run or its note', async () => {
    const { params } = await demoOf(slug);
    const taken = Object.keys(params).filter((name) => settings.has(name) || name.includes('.'));
    expect(taken).toEqual(namesake[slug] ?? []);
  });

  test('every default is a value of its parameter', async () => {
    const { params } = await demoOf(slug);
    for (const [name, value] of Object.entries(defaults(params)))
      expect(parseValue(name, params[name]!, String(value))).toBe(value);
  });

  test('the condition of a parameter is a value of another one', async () => {
    const { params } = await demoOf(slug);
    for (const { when } of Object.values<Param>(params))
      for (const [other, value] of Object.entries(when ?? {}))
        expect(parseValue(other, params[other]!, String(value))).toBe(value);
  });

  test('the value that asks for the reader’s own data starts a new run', async () => {
    const { params, reads } = await demoOf(slug);
    for (const [name, value] of Object.entries<Value>(reads?.when ?? {})) {
      expect(parseValue(name, params[name]!, String(value))).toBe(value);
      expect([params[name]!.affects, params[name]!.default === value]).toEqual(['setup', false]);
    }
  });

  test.each(['ja', 'en'] as const)('its example of data in %s can be read', async (lang) => {
    const demo = await demoOf(slug);
    const values = { ...defaults(demo.params), ...demo.reads?.when } as Values<Params>;
    const example = await exampleFor(demo, values, lang);
    expect(example === undefined).toBe(demo.reads === undefined);
    if (demo.reads) expect(structuredClone(example)).toBeDefined();
  });

  test('the steps of every slider divide its range', async () => {
    const { params } = await demoOf(slug);
    for (const [name, param] of Object.entries(params))
      expect([name, ...rangeFaults(param)]).toEqual([name]);
  });

  test('every value that a control can take, or a claim sets, survives a link', async () => {
    const { params } = await demoOf(slug);
    const base = defaults(params);
    const set = Object.values(await claimsOf(slug)).flatMap(({ runs }) => Object.values(runs));
    for (const [name, param] of Object.entries(params)) {
      const claimed = set.flatMap(
        ({ values }) => (values as Values<Params> | undefined)?.[name] ?? [],
      );
      for (const value of new Set([...all(param), ...claimed])) {
        const values = { ...base, [name]: value };
        const query = writeLink(values, 7, base).toString();
        expect(readLink(query, params, base, 'en')).toEqual({ values, seed: 7, problems: [] });
      }
    }
  });

  test('steps, pace, arms and measures are declared', async () => {
    const { steps, pace, params, steadiedBy, arms, measures } = await demoOf(slug);
    expect(Number.isInteger(steps) && steps > 0 && pace > 0).toBe(true);
    expect(Object.keys(params)).toContain(steadiedBy.param);
    expect(params[steadiedBy.param]!.affects).not.toBe('draw');
    expect(Object.keys(arms)).not.toEqual([]);
    expect(Object.keys(measures)).not.toEqual([]);
    for (const { tone } of Object.values(arms)) if (tone) expect(tones).toContain(tone);
    for (const { range } of Object.values(measures))
      if (range) expect(range[0]).toBeLessThan(range[1]);
  });
});

/** Every value that a parameter's control can take, as the control gives it. */
function all(param: Param): Value[] {
  if (param.kind === 'toggle') return [false, true];
  if (param.kind === 'choice') return Object.keys(param.options);
  const { min, max, step } = range(param);
  const count = Math.round((max - min) / step);
  const given = Array.from({ length: count + 1 }, (_, i) => toValue(param, min + i * step));
  return [param.default, ...given];
}
