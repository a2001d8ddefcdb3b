import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, defaults, parseValues, slider, toggle } from './params.ts';
import { formatValue, range, toPosition, toValue } from '../frame/scale.ts';
import { readLink, writeLink } from '../frame/url.ts';

const text = (ja: string, en = ja) => ({ ja, en });
const params = {
  margin: slider({
    label: text('マージン', 'margin'),
    default: 0.5,
    min: 0,
    max: 2,
    step: 0.05,
    affects: 'step',
  }),
  rate: slider({
    label: text('学習率', 'rate'),
    default: 3e-3,
    min: 1e-4,
    max: 0.1,
    step: 20,
    scale: 'log',
    affects: 'step',
  }),
  mining: choice({
    label: text('選び方', 'mining'),
    default: 'hard',
    options: { easy: text('easy'), hard: text('hard') },
    affects: 'step',
  }),
  grid: toggle({ label: text('格子', 'grid'), default: true, affects: 'draw' }),
};
const base = defaults(params);

describe('parseValues', () => {
  test('reads every kind', () => {
    const { values, problems } = parseValues(params, [
      ['margin', '0.8'],
      ['mining', 'easy'],
      ['grid', 'false'],
    ]);
    expect(problems).toEqual([]);
    expect(values).toEqual({ ...base, margin: 0.8, mining: 'easy', grid: false });
  });

  test.each([
    ['margin', '3', 'margin=3 is not a number from 0 to 2'],
    ['margin', '', 'margin= is not a number from 0 to 2'],
    ['margin', 'NaN', 'margin=NaN is not a number from 0 to 2'],
    ['margin', 'Infinity', 'margin=Infinity is not a number from 0 to 2'],
    ['mining', 'toString', 'mining=toString is not one of easy, hard'],
    ['grid', '1', 'grid=1 is neither true nor false'],
    ['__proto__', '1', 'no parameter named "__proto__"; there are margin, rate, mining, grid'],
  ])('%s=%s is left at its default and reported', (name, value, problem) => {
    expect(parseValues(params, [[name, value]])).toEqual({ values: base, problems: [problem] });
  });
});

describe('links', () => {
  test('what is written is what is read', () => {
    fc.assert(
      fc.property(
        fc.record({
          margin: fc.integer({ min: 0, max: 40 }).map((i) => toValue(params.margin, i * 0.05)),
          rate: fc.double({ min: -4, max: -1, noNaN: true }).map((x) => toValue(params.rate, x)),
          mining: fc.constantFrom('easy', 'hard'),
          grid: fc.boolean(),
        }),
        fc.nat(1e9 - 1),
        (values, seed) => {
          const query = writeLink(values, seed, base).toString();
          expect(readLink(query, params, base, 'en')).toEqual({ values, seed, problems: [] });
        },
      ),
    );
  });

  test.each([
    [
      'margin=nonsense',
      'margin=nonsense は0から2までの数ではありません',
      'margin=nonsense is not a number from 0 to 2',
    ],
    [
      'mining=soft',
      'mining=soft は選べる値（easy, hard）にありません',
      'mining=soft is not one of easy, hard',
    ],
    ['grid=1', 'grid=1 はtrueでもfalseでもありません', 'grid=1 is neither true nor false'],
  ])('%s falls back to the default and says so in the language of the page', (query, ja, en) => {
    expect(readLink(query, params, base, 'ja')).toEqual({ values: base, seed: 1, problems: [ja] });
    expect(readLink(query, params, base, 'en').problems).toEqual([en]);
  });

  test('says only what differs, and does not judge names of others', () => {
    expect(writeLink(base, 1, base).toString()).toBe('');
    expect(readLink('utm_source=x&margin=1', params, base, 'en').problems).toEqual([]);
  });

  test.each(['-1', '1.5', 'x', '', '01', '9999999999'])(
    'seed=%s falls back to 1 and says so',
    (seed) => {
      const linked = readLink(`seed=${seed}`, params, base, 'en');
      expect(linked.seed).toBe(1);
      expect(linked.problems).toEqual([`seed=${seed} is not a whole number ≥ 0`]);
    },
  );
});

describe('sliders', () => {
  test('position and value are inverse, and values have few digits', () => {
    for (const param of [params.margin, params.rate]) {
      const { min, max, step } = range(param);
      for (let at = min; at <= max + 1e-9; at += step) {
        const value = toValue(param, at);
        expect(toValue(param, toPosition(param, value))).toBe(value);
        expect(formatValue(param, value, 'ja').length).toBeLessThanOrEqual(7);
      }
    }
  });

  test('a value is shown in the reader’s language', () => {
    expect(formatValue(params.grid, true, 'ja')).toBe('あり');
    expect(formatValue(params.margin, 0.5, 'en')).toBe('0.50');
    expect(formatValue(params.rate, 0.003, 'en')).toBe('0.003');
  });
});
