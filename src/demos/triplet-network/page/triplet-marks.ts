import type { Selection } from 'd3';
import type { Place } from '../../../layout/nearest.ts';
import type { Kind } from '../algorithm.ts';
import type { Example } from '../worker/examples.ts';
import type { Spot } from '../../../charts/sphere.ts';
import type { Scene } from './scene.ts';

/** A triplet as it is drawn. */
export interface DrawnTriplet extends Example {
  spots: readonly [anchor: Spot, positive: Spot, negative: Spot];
  /** The colours of their classes. */
  colours: readonly [string, string, string];
}

export type Group = Selection<SVGGElement, unknown, null, undefined>;

const names: Record<Kind, string> = { easy: 'easy', 'semi-hard': 'semi', hard: 'hard' };
const segment = (from: Place, to: Place) => `M${from.x} ${from.y}L${to.x} ${to.y}`;
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
/** A little farther in the same direction: the middle of a short word that touches neither line nor point. */
function beyond(from: Place, to: Place): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: to.x + (26 * (to.x - from.x)) / length,
    y: to.y + (15 * (to.y - from.y)) / length,
  };
}
/** What lies on the far side of the sphere recedes. */
export const visibility = ({ front }: Spot): number => (front < 0 ? 0.3 : 1);

/** Lines and ends of triplets: solid to the positive, dashed to the negative, the kind as weight of the ink. */
export function tripletMarks(group: Group) {
  return ({ triplets, size }: Scene): void => {
    const each = group
      .selectAll<SVGGElement, DrawnTriplet>('g')
      .data(triplets)
      .join((enter) => {
        const g = enter.append('g');
        g.append('path').attr('class', 'push');
        g.append('path').attr('class', 'pull');
        g.append('text').attr('class', 'halo');
        return g;
      })
      .attr('class', ({ kind }) => names[kind])
      .attr('opacity', ({ spots }) => Math.min(...spots.map(visibility)));
    each.select('.pull').attr('d', ({ spots: [a, p] }) => segment(a, p));
    each.select('.push').attr('d', ({ spots: [a, , n] }) => segment(a, n));
    each
      .select('text')
      .attr('x', ({ spots: [a, , n] }) => clamp(beyond(a, n).x, 36, size.width - 36))
      .attr('y', ({ spots: [a, , n] }) => beyond(a, n).y)
      // The first triplet's kind stands with its pictures.
      .text(({ kind }, i) => (i === 0 ? '' : kind));
    each
      .selectAll('circle')
      .data(({ spots, colours }) => spots.map((spot, i) => ({ ...spot, colour: colours[i]! })))
      .join('circle')
      .attr('r', 5)
      .attr('cx', ({ x }) => x)
      .attr('cy', ({ y }) => y)
      .style('fill', ({ colour }) => colour);
  };
}

/** Around the first triplet's anchor, the band in which a negative would be semi-hard. */
export function marginBand(group: Group) {
  const path = group.append('path').attr('class', 'band').attr('fill-rule', 'evenodd');
  return ({ triplets: [main], snapshot, projection }: Scene): void => {
    path.attr('visibility', main ? 'visible' : 'hidden');
    if (!main) return;
    // The circles are drawn where distances are, whose squares the loss compares.
    const circle = (square: number) =>
      projection.circle(snapshot.batch.at, main.anchor, Math.sqrt(square));
    path
      .attr('d', circle(main.dAP) + circle(main.dAP + snapshot.margin))
      .attr('opacity', visibility(main.spots[0]));
  };
}

/** A ring around the point that is looked at, and lines to its neighbours. */
export function closerLook(group: Group) {
  return (spots: readonly Spot[]): void => {
    const [point, ...near] = spots;
    group
      .selectAll('path')
      .data(near)
      .join('path')
      .attr('d', (spot) => segment(point!, spot));
    group
      .selectAll('circle')
      .data(spots)
      .join('circle')
      .attr('r', (_, i) => (i === 0 ? 9 : 6.5))
      .attr('class', (_, i) => (i === 0 ? 'chosen' : null))
      .attr('cx', ({ x }) => x)
      .attr('cy', ({ y }) => y);
  };
}
