import { segment } from '../../../charts/layers.ts';
import type { NamePlace } from '../../../charts/class-names.ts';
import type { Named, Over } from '../../../charts/points.ts';
import { freePlace, type Obstacle } from '../../../layout/free-place.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { Scene } from './scene.ts';

/** The plane of the principal components, or the one that the map makes. */
export type Plane = 'before' | 'learned';

/**
 * Learned distance 1 from A: a circle in the learned plane; in the plane of the principal components through A, the
 * ellipse in which that plane cuts this boundary.
 */
export const reach =
  (by: Plane): Over<Scene> =>
  (newGroup) => {
    const ellipse = newGroup('reach').append('ellipse');
    return ({ snapshot: { ellipse: shape, pair } }, { spots, projection }): void => {
      const { x, y } = spots.flat()[pair[0]]!;
      const [long, short] = by === 'learned' ? [1, 1] : [shape.long, shape.short];
      const turn = (Math.atan2(-shape.direction[1], shape.direction[0]) * 180) / Math.PI;
      ellipse
        .attr('rx', long * projection.unit)
        .attr('ry', short * projection.unit)
        .attr('transform', `translate(${x} ${y}) rotate(${by === 'learned' ? 0 : turn})`);
    };
  };

/** The direction above, among those that a place beside a point is sought in. */
const above = 9;
/** The room of a letter, in CSS pixels. */
const letter = { width: 16, height: 18, reach: 18 };
/** What a letter must not cover is heavier than its loyalty to the place that it had. */
const heavy = 20;

/** Where the letters of the pair stand: above their rows, or else where they cover neither each other nor a class's name. */
function letters() {
  const ways = [above, above];
  return (pair: readonly Place[], { size, names }: Named): Place[] => {
    const avoid: Obstacle[] = [...names.flatMap(along), ...pair].map(({ x, y }) => ({ x, y, weight: heavy })); // prettier-ignore
    return pair.map((at, i) => {
      const bounds = { left: 0, top: 0, right: size.width, bottom: size.height };
      const { x, y, way } = freePlace({ ...letter, at, before: ways[i] }, bounds, avoid);
      ways[i] = way;
      avoid.push({ x, y, weight: 2 * heavy });
      return { x, y };
    });
  };
}

/** Points along a name, no farther from each other than a letter is wide. */
function along({ x, y, width }: NamePlace): Place[] {
  const steps = Math.ceil(width / letter.width);
  return Array.from({ length: steps + 1 }, (_, i) => ({ x: x + width * (i / steps - 0.5), y }));
}

/** Lines from A to its nearest training rows, and the letters of the pair. */
export const around =
  (by: Plane): Over<Scene> =>
  (newGroup) => {
    const group = newGroup('pair');
    const lettersOf = letters();
    return ({ snapshot: { pair, near }, fixed, values }, laid): void => {
      const all = laid.spots.flat();
      const a = all[pair[0]]!;
      group
        .selectAll('path')
        .data(near[by === 'learned' ? by : values.units])
        .join('path')
        .attr('d', (row) => segment(a, all[row]!))
        .style('stroke', (row) => `var(--class-${fixed.labels[row]!})`);
      group
        .selectAll('circle')
        .data(pair)
        .join('circle')
        .attr('r', 8)
        .attr('cx', (row) => all[row]!.x)
        .attr('cy', (row) => all[row]!.y);
      group
        .selectAll('text')
        .data(
          lettersOf(
            pair.map((row) => all[row]!),
            laid,
          ),
        )
        .join('text')
        .attr('class', 'halo')
        .attr('x', ({ x }) => x)
        .attr('y', ({ y }) => y)
        .text((_, i) => 'AB'[i]!);
    };
  };
