import { write as writeText } from './dom.ts';
import type { Group } from './layers.ts';
import { set } from './svg.ts';

/** One axis of a drawing: grid lines at its ticks and what is written there. Lengths are CSS pixels. */
export interface Axis {
  /** Numbers stand below the drawing or to its left. */
  side: 'below' | 'left';
  /** Where a value is drawn. */
  scale: (value: number) => number;
  ticks: readonly number[];
  /** Where the grid lines begin and end: top and bottom below, left and right at the left. */
  span: readonly [number, number];
  /** Without them there are numbers alone. */
  grid?: boolean;
  format?: (value: number) => string;
  /** From the end of the grid lines to the numbers. */
  gap?: number;
  /** What the axis measures; by default the text ends at x. */
  title?: { text: string; x: number; y: number; anchor?: 'middle' | 'end' };
}

const gaps = { below: 14, left: 6 };
/** Text whose middle should lie on a line stands as much lower. */
const halfLetter = 4;
export const plainNumber = (value: number): string => String(value).replace('-', '−');

/** Draws axes: what has changed is written, and what is no longer a tick goes. */
export function drawAxes(group: Group, axes: readonly Axis[]): void {
  group
    .selectAll<SVGPathElement, string>('path')
    .data(axes.flatMap(lines))
    .join((enter) => enter.append('path').attr('class', 'grid'))
    .each((d, i, all) => set(all[i]!, 'd', d));
  group
    .selectAll<SVGTextElement, ReturnType<typeof numbers>[number]>('text')
    .data(axes.flatMap(numbers))
    .join('text')
    .each(({ text, x, y, anchor }, i, all) => {
      const element = all[i]!;
      writeText(element, text);
      set(element, 'x', x);
      set(element, 'y', y);
      set(element, 'text-anchor', anchor);
    });
}

const lines = ({ side, scale, ticks, span: [from, to], grid = true }: Axis): string[] =>
  (grid ? ticks : []).map((tick) =>
    side === 'below' ? `M${scale(tick)} ${from}V${to}` : `M${from} ${scale(tick)}H${to}`,
  );

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
