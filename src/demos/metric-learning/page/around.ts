import { segment } from '../../../charts/layers.ts';
import type { Over } from '../../../charts/points.ts';
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

/** Lines from A to its nearest training rows, and the letters of the pair. */
export const around =
  (by: Plane): Over<Scene> =>
  (newGroup) => {
    const group = newGroup('pair');
    return ({ snapshot: { pair, near }, fixed, values }, { spots }): void => {
      const all = spots.flat();
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
        .data(pair)
        .join('text')
        .attr('class', 'halo')
        .attr('x', (row) => all[row]!.x)
        .attr('y', (row) => all[row]!.y - 13)
        .text((_, i) => 'AB'[i]!);
    };
  };
