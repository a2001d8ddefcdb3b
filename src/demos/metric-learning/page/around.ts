import { segment } from '../../../charts/layers.ts';
import type { Over } from '../../../charts/points.ts';
import type { Scene } from './scene.ts';

/** Whose neighbours are shown, and in which plane learned distance 1 is to be drawn. */
export type Reach = 'z' | 'learned';

/**
 * All points at learned distance 1 from A: a circle in the learned plane, an ellipse in the plane of the principal
 * components.
 */
export const reach =
  (by: Reach): Over<Scene> =>
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
  (by: Reach): Over<Scene> =>
  (newGroup) => {
    const group = newGroup('pair');
    return ({ snapshot: { pair, near }, fixed }, { spots }): void => {
      const all = spots.flat();
      const a = all[pair[0]]!;
      group
        .selectAll('path')
        .data(near[by])
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
