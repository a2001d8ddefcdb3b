import { write } from './dom.ts';
import { plainNumber } from './numbers.ts';
import type { Group } from './layers.ts';
import { set } from './svg.ts';
import { textWidth } from './text-width.ts';

/** One axis of a drawing: grid lines and labels at its ticks. Lengths are CSS pixels. */
export interface Axis {
  /** Where the tick labels are. */
  side: 'below' | 'left';
  /** Maps a value to its position. */
  scale: (value: number) => number;
  ticks: readonly number[];
  /** Ends of the grid lines: top and bottom if `side` is `below`, left and right if it is `left`. */
  span: readonly [number, number];
  /** Whether to draw grid lines. */
  grid?: boolean;
  /** Whether the line at 0 is drawn as an axis. */
  zero?: boolean;
  format?: (value: number) => string;
  /** Distance from the grid lines to the tick labels. */
  gap?: number;
  /** Between which positions the numbers below stay whole. */
  within?: readonly [number, number];
  /** What the axis measures; by default the text ends at x. */
  title?: { text: string; x: number; y: number; anchor?: 'start' | 'middle' | 'end' };
}

const gaps = { below: 14, left: 6 };
/** Shift that centres text vertically on a line. */
const halfLetter = 4;
/** Least distance between two numbers below. */
export const space = 4;

/** Draws axes; writes only changes and removes old ticks. */
export function drawAxes(group: Group, axes: readonly Axis[]): void {
  group
    .selectAll<SVGPathElement, ReturnType<typeof lines>[number]>('path')
    .data(axes.flatMap(lines))
    .join('path')
    .each(({ d, isAxis }, i, all) => {
      set(all[i]!, 'class', isAxis ? 'axis' : 'grid');
      set(all[i]!, 'd', d);
    });
  group
    .selectAll<SVGTextElement, ReturnType<typeof numbers>[number]>('text')
    .data(axes.flatMap(numbers))
    .join('text')
    .each(({ text, x, y, anchor }, i, all) => {
      const element = all[i]!;
      write(element, text);
      set(element, 'x', x);
      set(element, 'y', y);
      set(element, 'text-anchor', anchor);
    });
}

const lines = ({ side, scale, ticks, span: [from, to], grid = true, zero = false }: Axis) =>
  ticks
    .map((tick) => ({
      isAxis: zero && tick === 0,
      d: side === 'below' ? `M${scale(tick)} ${from}V${to}` : `M${from} ${scale(tick)}H${to}`,
    }))
    .filter(({ isAxis }) => grid || isAxis);

function numbers({
  side,
  scale,
  ticks,
  span,
  format = plainNumber,
  gap = gaps[side],
  within = [-Infinity, Infinity],
  title,
}: Axis) {
  const [from, to] = span;
  const below = () =>
    apart(
      ticks.map((tick) => standing(format(tick), scale(tick), within)),
      ticks.indexOf(0),
    ).map(({ text, x }) => ({ text, x, y: to + gap, anchor: 'middle' }));
  const left = (tick: number) => ({
    text: format(tick),
    x: from - gap,
    y: scale(tick) + halfLetter,
    anchor: 'end',
  });
  const texts = side === 'below' ? below() : ticks.map(left);
  return title ? [...texts, { anchor: 'end', ...title }] : texts;
}

interface Standing {
  text: string;
  x: number;
  half: number;
}

function standing(text: string, at: number, [low, high]: readonly [number, number]): Standing {
  const half = textWidth(text) / 2;
  return { text, half, x: Math.max(low + half, Math.min(high - half, at)) };
}

/** Every second one, or every third and so on, if not all fit side by side; the one at `zero` stays. */
function apart(all: readonly Standing[], zero: number): readonly Standing[] {
  const fits = (some: readonly Standing[]) =>
    some.every((one, i) => {
      const before = some[i - 1];
      return !before || Math.abs(one.x - before.x) >= one.half + before.half + space;
    });
  const kept = Math.max(0, zero);
  for (let every = 1; every < all.length; every++) {
    const some = all.filter((_, i) => (i - kept) % every === 0);
    if (fits(some)) return some;
  }
  return all.slice(kept, kept + 1);
}
