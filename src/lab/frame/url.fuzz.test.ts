import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepFigures, tries } from '../../../harness/fuzz.ts';
import { demoOf, slugs } from '../../../harness/registry.ts';
import { valuesAround } from '../contract/grid.ts';
import { defaults, type Params, type Values } from '../contract/params.ts';
import { readLink, writeLink } from './url.ts';

const demos = await Promise.all(slugs.map(async (slug) => (await demoOf(slug)).params));

/** Texts that a link may hold: near a value, full-width, in another notation, cut off, or of no sense. */
const texts = fc.oneof(
  fc.double({ min: -2, max: 20, noNaN: true }).map(String),
  fc.integer({ min: -2, max: 400 }).map(String),
  fc
    .integer({ min: 0, max: 99 })
    .map((n) => String(n).replace(/\d/g, (d) => '０１２３４５６７８９'[+d]!)),
  fc.constantFrom(
    '',
    ' ',
    'NaN',
    'Infinity',
    '-0',
    '0x1',
    '1e999',
    '１．５',
    '%E0%A4%A',
    '%',
    'true',
    'own',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constant('9'.repeat(3000)),
);

/** A query with names of this demo and of others, some of them misspelt. */
const queries = (params: Params) => {
  const own = fc.constantFrom(...Object.keys(params), 'seed', 'hide', 'theme', 'background');
  const other = fc.constantFrom(
    ...demos.flatMap((all) => Object.keys(all)),
    'utm_source',
    '__proto__',
    'toString',
  );
  const name = fc.oneof({ weight: 4, arbitrary: own }, other, fc.string({ maxLength: 6 }));
  const pair = fc.tuple(name, texts, fc.boolean());
  return fc
    .array(pair, { minLength: 1, maxLength: 4 })
    .map((pairs) =>
      pairs
        .map(([name, text, raw]) => `${name}=${raw ? text : encodeURIComponent(text)}`)
        .join('&'),
    );
};

/** Whether each value is one that its control can be set to. */
function areSettable(params: Params, values: Values<Params>): boolean {
  return Object.entries(params).every(([name, param]) => {
    const value = values[name]!;
    if (param.kind === 'choice') return Object.hasOwn(param.options, value as string);
    if (param.kind === 'toggle') return typeof value === 'boolean';
    const number = value as number;
    return number >= param.min && number <= param.max && valuesAround(param, number)[0] === number;
  });
}

test('whatever a link says, every value can be set, and what is not used is told', () => {
  const count = { tried: 0, whole: 0, told: 0 };
  for (const [i, params] of demos.entries()) {
    const base = defaults(params);
    const numRuns = Math.ceil(tries(480, 10_000) / demos.length);
    const holds = fc.property(queries(params), (query) => {
      const { values, seed, problems } = readLink(query, params, base, i % 2 ? 'ja' : 'en');
      expect(areSettable(params, values)).toBe(true);
      expect(Number.isSafeInteger(seed) && seed >= 0).toBe(true);
      const again = readLink(writeLink(values, seed, base).toString(), params, base, 'en');
      expect(again).toEqual({ values, seed, problems: [] });
      // A parameter's text that was not taken leaves the default, and is told.
      for (const [name, text] of new URLSearchParams(query))
        if (Object.hasOwn(params, name) && !problems.some((told) => told.includes(name)))
          expect(
            readLink(new URLSearchParams([[name, text]]).toString(), params, base, 'en').problems,
          ).toEqual([]);
      expect(problems.every((told) => told.length < 1500)).toBe(true);
      count.tried++;
      count[problems.length > 0 ? 'told' : 'whole']++;
    });
    fc.assert(holds, { numRuns, seed: 15 });
  }
  keepFigures('links', count);
});
