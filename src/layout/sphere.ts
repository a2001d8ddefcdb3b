import type { Place } from './nearest.ts';
import type { Edges, Size } from './plane-scale.ts';
import type { Projection, Spot } from './projection.ts';

export interface Globe extends Projection {
  centre: Place;
}

/** How the sphere is turned, in radians: about the upright axis, then towards the reader. */
export interface Turn {
  yaw: number;
  pitch: number;
}

/** Radians that the sphere turns by itself from one drawing to the next. */
const drift = 0.02;

/** A small turn of the sphere towards facing a point of it. */
export function turnTowards({ yaw, pitch }: Turn, [x, y, z]: Vector): Turn {
  const towards = (angle: number) => Math.max(-drift, Math.min(drift, 0.1 * angle));
  const around = Math.atan2(-x, z) - yaw;
  const aboveEquator = Math.atan2(y, Math.hypot(x, z));
  return {
    yaw: yaw + towards(Math.atan2(Math.sin(around), Math.cos(around))), // the shorter way round
    pitch: pitch + towards(0.7 * aboveEquator - pitch),
  };
}

/** The unit sphere seen from afar (orthographic). */
export function sphereProjection(turn: Turn, { width, height }: Size, edges: Edges): Globe {
  const inner = [width - edges.left - edges.right, height - edges.top - edges.bottom] as const;
  const unit = Math.max(1, Math.min(...inner) / 2);
  const centre = { x: edges.left + inner[0] / 2, y: edges.top + inner[1] / 2 };
  const [sinYaw, cosYaw] = [Math.sin(turn.yaw), Math.cos(turn.yaw)];
  const [sinPitch, cosPitch] = [Math.sin(turn.pitch), Math.cos(turn.pitch)];
  const spot = (x: number, y: number, z: number): Spot => {
    const across = cosYaw * x + sinYaw * z;
    const depth = cosYaw * z - sinYaw * x;
    return {
      x: centre.x + unit * across,
      y: centre.y - unit * (cosPitch * y - sinPitch * depth),
      front: sinPitch * y + cosPitch * depth,
    };
  };
  return {
    centre,
    unit,
    spots: (points) =>
      Array.from({ length: points.length / 3 }, (_, i) =>
        spot(points[3 * i]!, points[3 * i + 1]!, points[3 * i + 2]!),
      ),
    circle: (points, i, distance) =>
      smallCircle([points[3 * i]!, points[3 * i + 1]!, points[3 * i + 2]!], distance)
        .map(([x, y, z], k) => {
          const at = spot(x, y, z);
          return `${k === 0 ? 'M' : 'L'}${at.x.toFixed(1)} ${at.y.toFixed(1)}`;
        })
        .join('') + 'z',
  };
}

export type Vector = readonly [x: number, y: number, z: number];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Points of the unit sphere at a straight-line distance (at most 2) from a point on it. */
function smallCircle(a: Vector, distance: number): Vector[] {
  const angle = 2 * Math.asin(Math.min(1, distance / 2));
  const [along, aside] = [Math.cos(angle), Math.sin(angle)];
  const helper: Vector = Math.abs(a[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0];
  const normal = cross(a, helper);
  const length = Math.hypot(...normal) || 1;
  const u: Vector = [normal[0] / length, normal[1] / length, normal[2] / length];
  const v = cross(a, u);
  return Array.from({ length: 72 }, (_, k) => {
    const [c, s] = [Math.cos((k * Math.PI) / 36) * aside, Math.sin((k * Math.PI) / 36) * aside];
    return [
      a[0] * along + u[0] * c + v[0] * s,
      a[1] * along + u[1] * c + v[1] * s,
      a[2] * along + u[2] * c + v[2] * s,
    ];
  });
}
