import { segment, type Group } from '../../../charts/layers.ts';
import { visibility, type Over } from '../../../charts/points.ts';
import type { Spot } from '../../../layout/projection.ts';
import type { Scene } from './scene.ts';

/** A line from each view to its partner. */
export const viewPairs: Over<Scene> = (newGroup) => {
  const group = newGroup('joined');
  return ({ snapshot: { pairs } }, { projection }): void => {
    const [one, two] = [projection.spots(pairs.at[0]), projection.spots(pairs.at[1])];
    group
      .selectAll('path')
      .data(one)
      .join('path')
      .attr('d', (spot, i) => segment(spot, two[i]!))
      .attr('opacity', (spot, i) => Math.min(visibility(spot), visibility(two[i]!)));
    rings(group, [...one, ...two], () => 3.5);
  };
};

/** Rings around the chosen image and those nearest to it. */
export const closerLook: Over<Scene> = (newGroup) => {
  const group = newGroup('closer');
  return ({ chosen, near }, { spots: [heldOut] }): void => {
    const spots = [chosen, ...near].map((i) => heldOut![i]!);
    rings(group, spots, (i) => (i === 0 ? 10 : 6.5)).attr('class', (_, i) =>
      i === 0 ? 'chosen' : null,
    );
  };
};

const rings = (group: Group, spots: readonly Spot[], radius: (i: number) => number) =>
  group
    .selectAll('circle')
    .data(spots)
    .join('circle')
    .attr('r', (_, i) => radius(i))
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y)
    .attr('opacity', visibility);
