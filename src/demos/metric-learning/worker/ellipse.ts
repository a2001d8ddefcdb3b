import { eigen } from '../../../numerics/matrices.ts';

/** An ellipse about the origin: its half axes, the longer one first, and the direction of that one. */
export interface Ellipse {
  long: number;
  short: number;
  /** Unit vector. */
  direction: readonly [x: number, y: number];
}

/** No half axis is drawn longer: a direction that the metric ignores would have none. */
const longest = 1e4;

/**
 * The points of a plane at learned distance 1 from its origin: vᵀ (A P)ᵀ (A P) v = 1, with the map A `[k, d]` and the
 * plane's two unit vectors P `[2, d]`.
 */
export function ellipseOf(map: ArrayLike<number>, plane: ArrayLike<number>): Ellipse {
  const d = plane.length / 2;
  const k = map.length / d;
  const seen = new Float64Array(2 * k);
  for (let i = 0; i < k; i++)
    for (let p = 0; p < 2; p++)
      for (let j = 0; j < d; j++) seen[2 * i + p]! += map[i * d + j]! * plane[p * d + j]!;
  const m = new Float64Array(4);
  for (let i = 0; i < k; i++)
    for (let p = 0; p < 2; p++)
      for (let q = 0; q < 2; q++) m[2 * p + q]! += seen[2 * i + p]! * seen[2 * i + q]!;
  const { values, vectors } = eigen(m, 2);
  const half = (value: number) => Math.min(longest, 1 / Math.sqrt(Math.max(value, 1e-8)));
  return { long: half(values[1]!), short: half(values[0]!), direction: [vectors[2]!, vectors[3]!] };
}
