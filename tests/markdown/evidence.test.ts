import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { NamedEvidence } from '../../src/lab/contract/claims.ts';
import { dotPlot } from '../../src/markdown/dot-plot.ts';
import { evidenceFigure } from '../../src/markdown/evidence.ts';

const both = (text: string) => ({ ja: text, en: text });
const seeds = (...measured: Record<string, number>[]) =>
  measured.map((one, i) => ({ seed: i + 1, holds: one.a! > (one.b ?? 0), measured: one }));
const fail = (what: string) => new Error(what);
const caption = (drawn: Partial<NamedEvidence>, found: ReturnType<typeof seeds>,
  lang: 'ja' | 'en',
  check = false,
) =>
  evidenceFigure(
    {
      drawn: {
        label: both('recall'),
        names: { a: both('ours'), b: both('PCA'), c: both('pixels') },
        ...drawn,
      },
      seeds: found,
      check,
    },
    lang,
    fail,
  )
    .replace(/^.*<figcaption>|<\/figcaption>.*$/g, '')
    .replace(/<br>.*/, '');

const two = seeds({ a: 0.93, b: 0.57 }, { a: 0.9, b: 0.55 }, { a: 0.95, b: 0.56 });

test('shares differ by points', () => {
  expect(caption({ unit: 'share' }, two, 'en')).toBe('<b>3 of 3 seeds</b>\u2003median +36 points');
  expect(caption({ unit: 'share' }, two, 'ja')).toBe('<b>3回中3回で成立</b>　中央値 +36ポイント');
  expect(caption({ unit: 'share', digits: 3 }, two, 'en')).toContain('median +36.0 points');
});

test('the median is that of the differences seed by seed, not a difference of medians', () => {
  const paired = seeds({ a: 1, b: 0 }, { a: 2, b: 3 }, { a: 6, b: 4 });
  expect(caption({}, paired, 'en')).toBe('<b class="no">2 of 3 seeds</b>\u2003median +1.00');
});

test('evidence against the claim is shown too', () => {
  const against = seeds({ a: 0.1, b: 0.3 }, { a: 0.2, b: 0.5 }, { a: 0.6, b: 0.5 });
  expect(caption({ unit: 'share' }, against, 'ja')).toBe(
    '<b class="no">3回中1回で成立</b>　中央値 −20ポイント',
  );
  const equal = seeds({ a: 0.5, b: 0.5 });
  expect(caption({ unit: 'share' }, equal, 'en')).toContain('median ±0 points');
});

test('a claim may say what is compared: pairs, or numbers by themselves', () => {
  const drawn = { unit: 'share', compared: [['c', 'b'], ['a']] } as const;
  const three = seeds({ a: 0.9, b: 0.5, c: 0.8 });
  expect(caption(drawn, three, 'en')).toContain('median +30 points (pixels against PCA), 0.90 (ours)');
  expect(caption(drawn, three, 'ja')).toContain('中央値 +30ポイント（pixels 対 PCA）、0.90（ours）');
  expect(caption({ compared: [['a']] }, seeds({ a: 0.9 }), 'en')).toMatch(/median 0\.90 \(ours\)$/);
  expect(() => caption({ compared: [['a', 'gone']] }, three, 'en')).toThrow(
    'evidence.compared in claims.ts: claims.json has no number "gone"',
  );
});

test('several comparisons are told apart, and one number stands for itself', () => {
  const three = seeds({ a: 0.9, b: 0.5, c: 0.8 });
  expect(caption({ unit: 'share' }, three, 'en')).toContain(
    'median +40 points (against PCA), +10 points (against pixels)',
  );
  expect(caption({ unit: 'share' }, three, 'ja')).toContain(
    '中央値 +40ポイント（対 PCA）、+10ポイント（対 pixels）',
  );
  expect(caption({ digits: 1 }, seeds({ a: 3 }, { a: 4 }, { a: 8 }), 'ja')).toContain('中央値 4.0');
});

test('the plot states its finding in words', () => {
  const figure = evidenceFigure(
    { drawn: { label: both('recall'), names: { a: both('ours <x>'), b: both('PCA') } }, seeds: two },
    'en',
    fail,
  );
  expect(figure).toContain(
    'aria-label="recall: ours &lt;x&gt; median 0.93 (0.90 to 0.95); PCA median 0.56 (0.55 to 0.57)"',
  );
});

test('a check is called one, and nine of ten is no fault', () => {
  const ten = seeds(...Array.from({ length: 10 }, (_, i) => ({ a: i })));
  expect(caption({}, ten, 'en')).toContain('<b>9 of 10 seeds</b>');
  expect(caption({}, ten, 'ja', true)).toContain('<b>検算　10回中9回で成立</b>');
  expect(caption({}, ten.slice(0, 9), 'en', true)).toContain('<b class="no">check, 8 of 9 seeds</b>');
});

test('a missing number is a mistake', () => {
  const lost = seeds({ a: 1, b: 2 }, { a: 1, b: null as unknown as number });
  expect(() => caption({}, lost, 'en')).toThrow('claims.json has no number "b" for seed 2');
});

const number = (text: string, name: string) =>
  Number(new RegExp(` ${name}="([^"]+)"`).exec(text)![1]);
const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 7 });

test('every seed can be counted: dots neither overlap nor leave the plot', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const svg = dotPlot(
        [
          { name: 'ours', values: a },
          { name: 'other', values: b },
        ],
        '',
        [0, 1],
      );
      const labels = svg.split('</g>').length - 1;
      const dots = [...svg.matchAll(/<circle[^>]*>/g)].map(([dot]) => ({
        x: number(dot, 'cx'),
        y: number(dot, 'cy'),
      }));
      expect(dots).toHaveLength(a.length + b.length + labels);
      const height = Number(/viewBox="0 0 248 ([\d.]+)"/.exec(svg)![1]);
      dots.forEach((dot, i) => {
        expect(dot.x).toBeGreaterThanOrEqual(3);
        expect(dot.x).toBeLessThanOrEqual(245);
        expect(dot.y).toBeLessThan(height - 20);
        for (const other of dots.slice(i + 1))
          expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(6.8);
      });
    }),
  );
});

test('the axis is correct: a value lies above the tick of the same number', () => {
  const svg = dotPlot([{ name: 'ours', values: [0.2, 0.4, 0.8] }], '', [0, 1]);
  const ticks = [...svg.matchAll(/<text class="mark-text" x="([\d.]+)"[^>]*middle">([\d.]+)</g)];
  const at = new Map(ticks.map(([, x, text]) => [Number(text), Number(x)]));
  const dots = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x)).slice(0, 3);
  expect(dots).toEqual([at.get(0.2), at.get(0.4), at.get(0.8)]);
});

test.each([
  [0, 5e-324],
  [5e-324, 1e-323],
  [0.1, 0.1 + 2e-17],
  [1 - 1.2e-16, 1],
])('%d and %d are drawn as one value on an axis that can be read', (a, b) => {
  const svg = dotPlot([{ name: 'ours', values: [a, b] }], '', [0, 1]);
  const [ticks] = [[...svg.matchAll(/text-anchor="middle">([^<]*)</g)].map(([, text]) => text)];
  expect(new Set(ticks).size).toBeGreaterThan(1);
  expect(svg).not.toContain('NaN');
});

test('no text leaves the plot or lies over another, however long the names and numbers are', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom('a', 'z') }), {
    minLength: 1,
    maxLength: 12,
  });
  const few = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(words, words, few, fc.constantFrom(1, 1e-12, 1e6), (a, b, digits, unit) => {
      const values = digits.map((digit) => 1 + digit * unit);
      const svg = dotPlot([a, b].map((name) => ({ name: name.join(' '), values })), '');
      const texts = [
        ...svg.matchAll(/<text[^>]* x="([-\d.]+)" y="([\d.]+)"([^>]*)>([^<]*)</g),
      ].map(([, x, y, anchor, text]) => {
        const wide = text!.length * 6.8;
        const left = Number(x) - (anchor ? wide / 2 : 0);
        return { y, left, right: left + wide };
      });
      expect(texts.length).toBeGreaterThan(2);
      texts.forEach(({ y, left, right }, i) => {
        expect(left).toBeGreaterThan(-0.1);
        expect(right).toBeLessThan(248.1);
        for (const other of texts.slice(i + 1).filter((other) => other.y === y))
          expect(Math.min(right, other.right)).toBeLessThan(Math.max(left, other.left));
      });
    }),
  );
});
