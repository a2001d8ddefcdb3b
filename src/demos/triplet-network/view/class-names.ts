import { separate } from '../../../charts/separate.ts';
import { classCentres } from './geometry.ts';
import type { Scene } from './scene.ts';
import { visibility, type Group } from './triplet-marks.ts';

/** The digits' names on their groups, kept apart while the groups are not. */
export function classNames(group: Group) {
  return ({ snapshot, heldOutDigits, dimensions, projection, size }: Scene): void => {
    const centres = classCentres(snapshot.heldOut, heldOutDigits, dimensions);
    const spots = projection.spots(centres);
    const fontSize = size.width < 480 ? 20 : 24;
    const apart = separate(spots, fontSize * 0.9);
    group
      .attr('font-size', fontSize)
      .selectAll('text')
      .data(spots)
      .join('text')
      .attr('class', 'halo name')
      .attr('x', (_, i) => apart[i]!.x)
      .attr('y', (_, i) => apart[i]!.y)
      .attr('opacity', visibility)
      .style('fill', (_, i) => `var(--class-${i})`)
      .text((_, i) => i);
  };
}
