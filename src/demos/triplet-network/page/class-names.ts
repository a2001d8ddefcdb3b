import type { Scene } from './scene.ts';
import { visibility, type Group } from './triplet-marks.ts';

/** The digits' names on their groups. */
export function classNames(group: Group) {
  return ({ names, nameSize }: Scene): void => {
    group
      .attr('font-size', nameSize)
      .selectAll('text')
      .data(names)
      .join('text')
      .attr('class', 'halo')
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y)
      .attr('opacity', visibility)
      .style('fill', (_, digit) => `var(--class-${digit})`)
      .text((_, digit) => digit);
  };
}
