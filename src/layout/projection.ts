import { planeScale, type Edges, type PlaneScale, type Size, type Window } from './plane-scale.ts';

/** Where a point is drawn, in CSS pixels. */
export interface Spot {
  x: number;
  y: number;
  /** From −1, the far side of the sphere, to 1, the near one; in a plane always 1. */
  front: number;
}

/** Maps the points of an embedding to a drawing. */
export interface Projection {
  spots: (points: Float32Array) => Spot[];
  /** CSS pixels for a distance of 1. */
  unit: number;
  /** SVG path of the points at this distance from point i. */
  circle: (points: Float32Array, i: number, distance: number) => string;
}

export interface Plane extends Projection {
  scale: PlaneScale;
}

/** The plane: no distance is distorted. */
export function planeProjection(window: Window, size: Size, edges: Edges): Plane {
  const scale = planeScale(window, size, edges);
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
