import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, defaults, parseValues, slider, toggle } from './params.ts';
import { formatValue } from '../frame/scale.ts';
import { ownQuery, readLink, writeLink } from '../frame/url.ts';
import { range, toPosition, nearestValue, toValue } from './grid.ts';

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
  depth: slider({
    label: text('深さ', 'depth'),
    default: 2,
    min: 1,
    max: 16,
    step: 1,
    affects: 'setup',
  }),
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
    ['margin', '0x1', 'margin=0x1 is not a number from 0 to 2'],
    ['margin', '0.52', 'margin=0.52 lies between 0.5 and 0.55, the nearest values that can be set'],
    [
      'rate',
      '0.00342',
      'rate=0.00342 lies between 0.0034 and 0.0035, the nearest values that can be set',
    ],
    ['depth', '2.5', 'depth=2.5 is not a whole number from 1 to 16'],
    ['mining', 'toString', 'mining=toString is not one of easy, hard'],
    ['grid', '1', 'grid=1 is neither true nor false'],
    [
      '__proto__',
      '1',
      'no parameter named "__proto__"; there are margin, rate, mining, grid, depth',
    ],
  ])('%s=%s is left at its default and reported', (name, value, problem) => {
    expect(parseValues(params, [[name, value]])).toEqual({ values: base, problems: [problem] });
  });

  test.each([
    ['margin', '０．５', 0.5],
    ['margin', ' +.50 ', 0.5],
    ['margin', String(0.1 + 0.2), 0.3],
    ['margin', '-0', 0],
    ['rate', '３.２e-3', 0.0032],
    ['depth', '１６', 16],
    ['mining', 'ｅａｓｙ', 'easy'],
    ['grid', 'ｆａｌｓｅ', false],
  ])('%s=%s is %s', (name, value, read) => {
    const { values, problems } = parseValues(params, [[name, value]]);
    expect([values[name as keyof typeof values], problems]).toEqual([read, []]);
  });

  test('a parameter that is given twice is a mistake of the note', () => {
    const { problems } = parseValues(params, [
      ['margin', '1'],
      ['margin', '2'],
    ]);
    expect(problems).toEqual(['margin is given more than once']);
  });
});

describe('links', () => {
  test('what is written is what is read', () => {
    fc.assert(
      fc.property(
        fc.record({
          margin: fc.integer({ min: 0, max: 40 }).map((i) => toValue(params.margin, i * 0.05)),
          rate: fc.integer({ min: 0, max: 60 }).map((i) => toValue(params.rate, -4 + i / 20)),
          depth: fc.integer({ min: 1, max: 16 }),
          mining: fc.constantFrom('easy', 'hard'),
          grid: fc.boolean(),
        }),
        fc.maxSafeNat(),
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
      'mining=soft は選べる値（easy、hard）にありません',
      'mining=soft is not one of easy, hard',
    ],
    [
      'margin=0.52',
      'margin=0.52 は設定できる値の間にあります（近い値は0.5と0.55）',
      'margin=0.52 lies between 0.5 and 0.55, the nearest values that can be set',
    ],
    [
      'depth=2.5',
      'depth=2.5 は1から16までの整数ではありません',
      'depth=2.5 is not a whole number from 1 to 16',
    ],
    [
      'theme=blue',
      'theme=blue は選べる値（light、dark）にありません',
      'theme=blue is not one of light, dark',
    ],
    ['mining=%E0%A4%A', /\uFFFD/, /\uFFFD/],
    ['grid=1', 'grid=1 はtrueでもfalseでもありません', 'grid=1 is neither true nor false'],
  ])('%s falls back to the default and says so in the language of the page', (query, ja, en) => {
    for (const [lang, told] of [
      ['ja', ja],
      ['en', en],
    ] as const) {
      const { problems, ...read } = readLink(query, params, base, lang);
      expect(read).toEqual({ values: base, seed: 1 });
      expect(problems).toHaveLength(1);
      if (told instanceof RegExp) expect(problems[0]).toMatch(told);
      else expect(problems[0]).toBe(told);
    }
  });

  test('says only what differs', () => {
    expect(writeLink(base, 1, base).toString()).toBe('');
  });

  test('a name that there is not is told, unless others add it to count visits', () => {
    const tracked = 'utm_source=x&fbclid=1&gclid=2&msclkid=3&_gl=4&v=5&margin=1&hide=charts';
    expect(readLink(tracked, params, base, 'en').problems).toEqual([]);
    const told =
      'there is no setting named Margin, maergin (there are theme, background, margin, rate, mining, grid, depth, seed, hide)';
    expect(readLink('Margin=1&maergin=2', params, base, 'en').problems).toEqual([told]);
    expect(readLink(`${'x'.repeat(5000)}=1`, params, base, 'ja').problems[0]!.length).toBeLessThan(
      200,
    );
  });

  test('the first of several values is used, and that is said', () => {
    const { values, seed, problems } = readLink(
      'margin=1&margin=2&seed=3&seed=4',
      params,
      base,
      'en',
    );
    expect([values.margin, seed]).toEqual([1, 3]);
    const told = (name: string) => `${name} is given more than once; only the first value is used`;
    expect(problems).toEqual([told('margin'), told('seed')]);
  });

  test('theme and background are of the page, so only its first demo takes them', () => {
    const query = 'theme=dark&second.margin=1&second.theme=dark';
    const first = ownQuery(query, '', ['second.']);
    expect(readLink(first, params, base, 'en').problems).toEqual([]);
    const { values, problems } = readLink(ownQuery(query, 'second.'), params, base, 'en', false);
    expect(values.margin).toBe(1);
    expect(problems).toEqual([expect.stringContaining('no setting named theme')]);
  });

  test.each([
    ['0', 0],
    ['1234567890', 1234567890],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['１２', 12],
    ['007', 7],
  ])('seed=%s is %s', (given, seed) => {
    expect(readLink(`seed=${given}`, params, base, 'en')).toEqual({
      values: base,
      seed,
      problems: [],
    });
  });

  test.each(['-1', '1.5', 'x', '', '9007199254740992', '1e400'])(
    'seed=%s falls back to 1 and says so',
    (seed) => {
      const linked = readLink(`seed=${seed}`, params, base, 'en');
      expect(linked.seed).toBe(1);
      expect(linked.problems).toEqual([
        `seed=${seed} is not a whole number from 0 to 9007199254740991`,
      ]);
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

  test('a value that a view sets goes to the nearest that can be set', () => {
    expect([0.52, 0.53, -1, 9].map((value) => nearestValue(params.margin, value))).toEqual([
      0.5, 0.55, 0, 2,
    ]);
    expect(nearestValue(params.rate, 0.00342)).toBe(0.0034);
  });

  test('a value is shown in the reader’s language', () => {
    expect(formatValue(params.grid, true, 'ja')).toBe('あり');
    expect(formatValue(params.margin, 0.5, 'en')).toBe('0.50');
    expect(formatValue(params.rate, 0.003, 'en')).toBe('0.003');
  });
});
