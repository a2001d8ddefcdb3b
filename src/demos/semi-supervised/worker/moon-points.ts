import { cos, sin } from '../../../numerics/elementary.ts';
import { normal, uniform, type Random } from '../../../numerics/random.ts';

/** Standard deviation of a point around its moon. */
const noise = 0.08;

/** Points on two interleaving half circles of radius 1, around the origin; point i is of moon i mod 2: `[n, 2]`. */
export function moonPoints(n: number, random: Random): Float32Array {
  const points = new Float32Array(2 * n);
  for (let i = 0; i < n; i++) {
    const angle = uniform(random, 0, Math.PI);
    const side = i % 2 === 0 ? 1 : -1;
    points[2 * i] = side * (cos(angle) - 0.5) + noise * normal(random);
    points[2 * i + 1] = side * (sin(angle) - 0.25) + noise * normal(random);
  }
  return points;
}

/** The moon of every point. */
export const moonsOf = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i % 2);
