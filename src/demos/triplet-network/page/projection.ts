import type { Size } from '../../../charts/canvas.ts';
import { planeScale, type Edges, type PlaneScale } from '../../../layout/plane-scale.ts';
import type { Projection, Spot } from '../../../charts/sphere.ts';
import type { Extent } from '../worker/extent.ts';

export interface Plane extends Projection {
  scale: PlaneScale;
}

/** The plane, in which distances are as they are. */
export function planeProjection(extent: Extent, size: Size, edges: Edges): Plane {
  const scale = planeScale(extent, size, edges);
  const spot = (points: Float32Array, i: number): Spot => ({
    x: scale.x(points[2 * i]!),
    y: scale.y(points[2 * i + 1]!),
    front: 1,
  });
  return {
    scale,
    unit: scale.unit,
    spots: (points) => Array.from({ length: points.length / 2 }, (_, i) => spot(points, i)),
    circle: (points, i, distance) => {
      const { x, y } = spot(points, i);
      const r = distance * scale.unit;
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    },
  };
}
