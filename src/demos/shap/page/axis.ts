import type { ScaleLinear, Selection } from 'd3';
import { axisHeight, type Rows } from './rows.ts';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Grid lines over all rows with their numbers below. */
export function drawAxis(
  group: Group,
  x: ScaleLinear<number, number>,
  rows: Rows,
  count: number,
  write: (value: number) => string = (value) => String(value).replace('-', '−'),
): void {
  const ticks = x.ticks(count);
  group
    .selectAll('path')
    .data(ticks)
    .join('path')
    .attr('class', 'grid')
    .attr('d', (tick) => `M${x(tick)} 0V${rows.bottom}`);
  group
    .selectAll('text')
    .data(ticks)
    .join('text')
    .attr('x', (tick) => x(tick))
    .attr('y', rows.bottom + axisHeight / 2 - 3)
    .attr('text-anchor', 'middle')
    .text(write);
}
