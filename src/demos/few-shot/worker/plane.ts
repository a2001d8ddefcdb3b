import { aligned } from '../../../layout/align.ts';
import { cos, sin } from '../../../numerics/elementary.ts';
import { eigen } from '../../../numerics/matrices.ts';

/** The plane in which n prototypes are spread most, and what lies in it. */
export interface Plane {
  /** `[m, 2]` */
  points: Float32Array;
  /** Share of the prototypes' spread that the plane shows: 1 for three of them. */
  kept: number;
}

/**
 * Projects rows to the first two principal components of n prototypes. The first n rows are the prototypes themselves.
 * The components follow from inner products alone, so it does not matter how long the rows are. Axes have no direction of
 * their own: the prototypes are turned to lie as near as possible to the corners of a polygon, in their order.
 * @param inner `[m, n]`: inner products of each row with each prototype, the prototypes' mean subtracted from both
 */
export function planeOf(inner: ArrayLike<number>, n: number): Plane {
  const gram = Float64Array.from({ length: n * n }, (_, i) => inner[i]!);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++)
      gram[i * n + j] = gram[j * n + i] = (gram[i * n + j]! + gram[j * n + i]!) / 2;
  const { values, vectors } = eigen(gram, n);
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0) || 1;
  const lengths = [0, 1].map((k) => Math.sqrt(Math.max(values[k]!, 1e-12 * total)));
  const points = new Float32Array((2 * inner.length) / n);
  for (let row = 0; row < points.length / 2; row++)
    for (let k = 0; k < 2; k++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += inner[row * n + j]! * vectors[k * n + j]!;
      points[2 * row + k] = sum / lengths[k]!;
    }
  return { points: turned(points, n), kept: (values[0]! + values[1]!) / total };
}

/** Turned or mirrored so that the first n points lie like the corners of a polygon. */
function turned(points: Float32Array, n: number): Float32Array {
  const corners = new Float32Array(points.length);
  for (let j = 0; j < n; j++) {
    const angle = (2 * Math.PI * j) / n;
    corners[2 * j] = sin(angle);
    corners[2 * j + 1] = cos(angle);
  }
  return aligned(points, corners); // the other rows aim at 0, 0 and so have no say
}
