import { extent, format, median, scaleLinear } from 'd3';
import { escapeHtml } from '../lab/frame/html.ts';

/** One cluster of dots: the numbers measured under one name, one per seed. */
export interface Series {
  name: string;
  values: readonly number[];
}

const width = 248; // the margin column at 16 px, so that text keeps its size there
const inset = 14;
const radius = 3.5;
const line = 15;
/** Width of a label's mark and the space after it. */
const beside = 12;

/**
 * A dot plot on a true axis as SVG: the first series is ours and filled, the others are hollow. Dots that would
 * cover each other are stacked, so that every seed can be counted. `alt` is the finding in words.
 */
export function dotPlot(series: readonly Series[], alt: string, within?: [number, number]): string {
  const x = scale(
    series.flatMap(({ values }) => values),
    within,
  );
  const dots = pile(
    series.flatMap(({ values }, arm) => values.map((value) => ({ arm, at: x(value) }))),
  );
  const labels = placeLabels(series.map(({ name, values }) => ({ name, at: x(median(values)!) })));
  const top = 4 + line * Math.max(...labels.map(({ row, lines }) => row + lines.length));
  const base = top + 2 * radius * (1 + Math.max(...dots.map(({ level }) => level))) + 6;
  const y = (level: number) => base - 5 - radius - level * 2 * radius;
  const arms = labels.map((label, arm) => {
    const own = dots
      .filter((dot) => dot.arm === arm)
      .map(({ at, level }) => mark(arm, at, y(level)));
    return armMarks(arm, label, own);
  });
  return `<svg viewBox="0 0 ${width} ${round(base + 20)}" role="img" aria-label="${escapeHtml(alt)}">${axis(x, base)}${arms.join('')}</svg>`;
}

/** Differences that no axis can show: rounding errors, or numbers so small that they are subnormal. */
const isNothing = (difference: number, largest: number) =>
  difference <= Math.max(1e-12 * largest, 1e-300);

/** The axis ends at round numbers, with room for one more tick if all values are equal. */
function scale(values: readonly number[], within: [number, number] = [-Infinity, Infinity]) {
  const [min, max] = extent(values) as [number, number];
  const largest = Math.max(Math.abs(min), Math.abs(max));
  const aside = isNothing(largest, 0) ? 0.1 : largest / 10;
  const room = isNothing(max - min, largest) ? aside : 0;
  const domain = [Math.max(within[0], min - room), Math.min(within[1], max + room)];
  return scaleLinear(domain, [inset, width - inset]).nice(4);
}

function axis(x: ReturnType<typeof scale>, y: number): string {
  const ticks = x.ticks(4);
  const text = ticks.some((tick) => Math.abs(tick) >= 1e4) ? format('.3~g') : x.tickFormat(4);
  const [from, to] = x.range() as [number, number];
  const path = ticks.map((tick) => `M${round(x(tick))} ${round(y)}v4`).join('');
  const numbers = apart(ticks.map((tick) => ({ text: text(tick), at: x(tick) }))).map(
    ({ text, at }) =>
      `<text class="mark-text" x="${round(at)}" y="${round(y + 17)}" text-anchor="middle">${text}</text>`,
  );
  return `<path class="axis" d="M${from} ${round(y)}H${to}${path}"/>${numbers.join('')}`;
}

/** The ticks' numbers, moved into the plot, without those that would lie over the one before. */
function apart(numbers: readonly { text: string; at: number }[]) {
  let end = -Infinity;
  return numbers.flatMap(({ text, at }) => {
    const half = textWidth(text) / 2;
    const middle = Math.min(Math.max(at, half), width - half);
    if (middle - half < end + 4) return [];
    end = middle + half;
    return [{ text, at: middle }];
  });
}

interface Dot {
  arm: number;
  at: number;
}

/** Gives each dot the lowest level on which it touches no other. */
function pile(dots: readonly Dot[]): (Dot & { level: number })[] {
  const ends: number[] = [];
  return [...dots]
    .sort((a, b) => a.at - b.at)
    .map((dot) => {
      let level = ends.findIndex((end) => dot.at - end >= 2 * radius);
      if (level < 0) level = ends.length;
      ends[level] = dot.at;
      return { ...dot, level };
    });
}

/** Ours is a circle; then circle, square, diamond, so that arms can be told apart where they overlap. */
function mark(arm: number, x: number, y: number): string {
  const at = `M${round(x)} ${round(y)}`;
  const [r, side] = [radius, 2 * radius];
  if (arm < 2) return `<circle cx="${round(x)}" cy="${round(y)}" r="${arm === 0 ? r : r - 0.75}"/>`;
  if (arm % 2 === 0)
    return `<path d="${at}m${1 - r} ${1 - r}h${side - 2}v${side - 2}h${2 - side}z"/>`;
  return `<path d="${at}m0 ${-r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z"/>`;
}

/** One arm's dots and its label with the same mark before it. Ours are filled, the others hollow. */
function armMarks(arm: number, { lines, at, width, row }: Placed, dots: readonly string[]): string {
  const [left, y] = [at - width / 2, line * (row + 1) - 3];
  const name = lines.map(
    (words, i) =>
      `<text class="mark-text" x="${round(left + 11)}" y="${y + line * i}">${escapeHtml(words)}</text>`,
  );
  const paint =
    arm === 0
      ? 'fill="var(--accent)"'
      : 'fill="var(--stage)" stroke="var(--ink-2)" stroke-width="1.5"';
  return `<g ${paint}>${dots.join('')}${mark(arm, left + radius, y - 4)}</g>${name.join('')}`;
}

interface Label {
  name: string;
  /** Middle of the label, its mark included. */
  at: number;
}

interface Placed {
  lines: readonly string[];
  at: number;
  width: number;
  /** The row of the first line. */
  row: number;
}

/** Places each label over its cluster, within the plot, and higher if it would overlap another. */
function placeLabels(labels: readonly Label[]): Placed[] {
  const placed: { from: number; to: number; row: number; end: number }[] = [];
  const inOrder = labels
    .map((label, arm) => ({ ...label, arm, lines: broken(label.name) }))
    .sort((a, b) => a.at - b.at)
    .map(({ lines, ...label }) => {
      const wide = Math.max(...lines.map(textWidth)) + beside;
      const half = wide / 2;
      const at = Math.min(Math.max(label.at, half), width - half);
      const [from, to] = [at - half - 4, at + half + 4];
      const taken = placed.filter((other) => other.from < to && from < other.to);
      let row = 0;
      while (taken.some((other) => other.row < row + lines.length && row < other.end)) row++;
      const end = row + lines.length;
      placed.push({ from, to, row, end });
      return { arm: label.arm, lines, at, width: wide, end };
    });
  const rows = Math.max(...inOrder.map(({ end }) => end));
  // Row 0 is the lowest, next to the dots; from here on rows count from the top.
  return inOrder
    .sort((a, b) => a.arm - b.arm)
    .map((label) => ({ ...label, row: rows - label.end }));
}

/** A label in as many lines as it needs to be no wider than the plot. */
function broken(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer) + beside > width) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}

/** Width of text at 12 px, generously: a wide character is 12 px, any other about 6.8. */
const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, c) => sum + (c > '\u2e7f' ? 12 : 6.8), 0);

const round = (value: number): number => Math.round(value * 10) / 10;
