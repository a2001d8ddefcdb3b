import { write } from './dom.ts';
import { plainNumber } from './numbers.ts';
import type { Group } from './layers.ts';
import { set } from './svg.ts';

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
  /** What the axis measures; by default the text ends at x. */
  title?: { text: string; x: number; y: number; anchor?: 'start' | 'middle' | 'end' };
}

const gaps = { below: 14, left: 6 };
/** Shift that centres text vertically on a line. */
const halfLetter = 4;

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
  title,
}: Axis) {
  const [from, to] = span;
  const texts = ticks.map((tick) =>
    side === 'below'
      ? { text: format(tick), x: scale(tick), y: to + gap, anchor: 'middle' }
      : { text: format(tick), x: from - gap, y: scale(tick) + halfLetter, anchor: 'end' },
  );
  return title ? [...texts, { anchor: 'end', ...title }] : texts;
}
