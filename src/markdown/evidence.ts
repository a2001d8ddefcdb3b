import { extent, median } from 'd3';
import type { Lang } from '../i18n/text.ts';
import type { ClaimEvidence, NamedEvidence as Drawn } from '../lab/contract/claims.ts';
import { escapeHtml } from '../lab/frame/html.ts';
import { dotPlot, type Series } from './dot-plot.ts';
import { say } from './words.ts';

type Seeds = ClaimEvidence['claims'][string]['seeds'];
type Numbers = ReadonlyMap<string, Series>;
interface Shown {
  drawn: Drawn;
  seeds: Seeds;
  check?: boolean | undefined;
}

/** "10 of 10 seeds". In the colour of a fault unless it holds on nine tenths of them. */
export function verdict(seeds: Seeds, lang: Lang, check = false): string {
  const held = seeds.filter(({ holds }) => holds).length;
  const text = say(lang, 'held', { held, of: seeds.length });
  const grade = held >= 0.9 * seeds.length ? '' : ' class="no"';
  return `<b${grade}>${check ? say(lang, 'checked', { verdict: text }) : text}</b>`;
}

/**
 * The evidence for a claim: a dot plot over the seeds and one line of numbers, whether they support the claim or not.
 * `check`: it is an identity. `fail` makes the error for evidence that cannot be read.
 */
export function evidenceFigure(
  { drawn, seeds, check = false }: Shown,
  lang: Lang,
  fail: (what: string) => Error,
): string {
  const series = seriesOf(drawn, seeds, lang, fail);
  const within: [number, number] | undefined = drawn.unit === 'share' ? [0, 1] : undefined;
  const all = [...series.values()];
  const plot = dotPlot(all, alternative(drawn, all, lang), within);
  const median = escapeHtml(say(lang, 'then') + figures(drawn, series, lang, fail));
  const what = escapeHtml(drawn.label[lang] + say(lang, 'oneDot'));
  return `<figure class="evidence">${plot}<figcaption>${verdict(seeds, lang, check)}${median}<br><span class="q">${what}</span></figcaption></figure>`;
}

function seriesOf(drawn: Drawn, seeds: Seeds, lang: Lang, fail: (what: string) => Error): Numbers {
  const entries = Object.keys(seeds[0]!.measured).map((key) => {
    const name = drawn.names[key]?.[lang];
    if (name === undefined) throw fail(`evidence.names in claims.ts has no name for "${key}"`);
    const values = seeds.map(({ seed, measured }) => {
      const value: unknown = measured[key];
      if (typeof value !== 'number' || !Number.isFinite(value))
        throw fail(`claims.json has no number "${key}" for seed ${seed}`);
      return value;
    });
    return [key, { name, values }] as const;
  });
  return new Map(entries);
}

/** "median +36 points": what the claim says that it compares, or else the first number against each other one. */
function figures(drawn: Drawn, series: Numbers, lang: Lang, fail: (what: string) => Error): string {
  const find = (key: string): Series => {
    const found = series.get(key);
    if (!found) throw fail(`evidence.compared in claims.ts: claims.json has no number "${key}"`);
    return found;
  };
  const parts =
    drawn.compared?.map(([a, b]) => compared(drawn, find(a), b ? find(b) : undefined, lang)) ??
    firstAgainst(drawn, [...series.values()], lang);
  return say(lang, 'median', { value: parts.join(say(lang, 'list')) });
}

/** The first number against each other one, by name if there are several; a single number by itself. */
function firstAgainst(drawn: Drawn, [ours, ...others]: readonly Series[], lang: Lang): string[] {
  if (others.length === 0) return [number(drawn, median(ours!.values)!)];
  return others.map((other) => {
    const value = ahead(drawn, ours!, other, lang);
    return others.length === 1 ? value : say(lang, 'against', { value, name: other.name });
  });
}

/** "+36 points (ours against PCA)", or of a number by itself "0.93 (ours)". */
function compared(drawn: Drawn, ours: Series, theirs: Series | undefined, lang: Lang): string {
  const { name } = ours;
  if (!theirs) return say(lang, 'alone', { name, value: number(drawn, median(ours.values)!) });
  const value = ahead(drawn, ours, theirs, lang);
  return say(lang, 'between', { value, ours: name, theirs: theirs.name });
}

/** The median of the differences, seed by seed. */
const ahead = (drawn: Drawn, ours: Series, theirs: Series, lang: Lang): string =>
  difference(drawn, median(ours.values.map((value, i) => value - theirs.values[i]!))!, lang);

/** The plot in words: each name with its median and range. */
function alternative(drawn: Drawn, series: readonly Series[], lang: Lang): string {
  const parts = series.map(({ name, values }) => {
    const [min, max] = (extent(values) as [number, number]).map((value) => number(drawn, value));
    return say(lang, 'spread', {
      name,
      median: number(drawn, median(values)!),
      min: min!,
      max: max!,
    });
  });
  return say(lang, 'plot', { label: drawn.label[lang], series: parts.join(say(lang, 'clause')) });
}

const number = ({ digits = 2 }: Drawn, value: number): string => minus(value.toFixed(digits));

/** A difference with its sign; of shares, in percentage points. */
function difference(drawn: Drawn, value: number, lang: Lang): string {
  const { digits = 2, unit } = drawn;
  const text =
    unit === 'share' ? (value * 100).toFixed(Math.max(0, digits - 2)) : value.toFixed(digits);
  const signed = Number(text) === 0 ? '±0' : minus(value > 0 ? `+${text}` : text);
  return unit === 'share' ? say(lang, 'points', { value: signed }) : signed;
}

const minus = (text: string): string => text.replace('-', '−');
