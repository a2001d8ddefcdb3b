import type { Place } from '../layout/nearest.ts';
import type { Spot } from '../layout/projection.ts';
import { separate } from '../layout/separate.ts';
import type { Group } from './layers.ts';
import { nameWidth } from './text-width.ts';

/** Where a name stands: its middle, and about how wide it is. */
export interface NamePlace extends Place {
  width: number;
}

/**
 * Labels with the classes' numbers, or other texts, at the centres of their points, moved apart where groups overlap. A
 * class without points, whose centre is NaN, gets none. Returns where they stand.
 */
export function classNames(group: Group) {
  return (
    centres: readonly Spot[],
    size: number,
    textOf: (name: number) => string = String,
  ): NamePlace[] => {
    const named = centres
      .map((spot, name) => ({ ...spot, name }))
      .filter(({ x, y }) => Number.isFinite(x + y));
    const apart = separate(named, 0.9 * size);
    group
      .selectAll('text')
      .data(named)
      .join('text')
      .attr('class', 'halo')
      .attr('x', (_, i) => apart[i]!.x)
      .attr('y', (_, i) => apart[i]!.y)
      .attr('opacity', ({ front }) => (front < 0 ? 0.3 : 1))
      .style('font-size', `${size}px`) // an attribute would yield to the site's size of SVG text
      .style('fill', ({ name }) => `var(--class-${name})`)
      .text(({ name }) => textOf(name));
    return named.map(({ name }, i) => ({
      ...apart[i]!,
      width: (nameWidth(textOf(name)) * size) / 12,
    }));
  };
}
