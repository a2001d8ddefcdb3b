import type { Spot } from '../layout/projection.ts';
import { separate } from '../layout/separate.ts';
import type { Group } from './layers.ts';

/** Labels with the classes' numbers at the centres of their points, moved apart where groups overlap. */
export function classNames(group: Group) {
  return (middles: readonly Spot[], size: number): void => {
    const apart = separate(middles, 0.9 * size);
    group
      .selectAll('text')
      .data(middles)
      .join('text')
      .attr('class', 'halo')
      .attr('x', (_, i) => apart[i]!.x)
      .attr('y', (_, i) => apart[i]!.y)
      .attr('opacity', ({ front }) => (front < 0 ? 0.3 : 1))
      .style('font-size', `${size}px`) // an attribute would yield to the site's size of SVG text
      .style('fill', (_, i) => `var(--class-${i})`)
      .text((_, i) => i);
  };
}
