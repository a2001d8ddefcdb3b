import { eigen } from './matrices.ts';

/**
 * The directions of rows `[n, d]` in the plane of their two largest principal components: each row is scaled to
 * length 1 first (a zero row stays zero), so that a distance here is at most the distance of the directions. Doubles from
 * + − × ÷ √ alone: the same bits in every engine. Signs are arbitrary.
 * @returns `[n, 2]`
 */
export function directionsInPlane(rows: Float32Array, d: number): Float32Array {
  const n = rows.length / d;
  const units = centred(unitRows(rows, d), d);
  const covariance = new Float64Array(d * d);
  for (let i = 0; i < n; i++)
    for (let a = 0; a < d; a++)
      for (let b = 0; b < d; b++) covariance[a * d + b]! += units[i * d + a]! * units[i * d + b]!;
  const { vectors } = eigen(covariance, d);
  const plane = new Float32Array(2 * n);
  for (let i = 0; i < n; i++)
    for (let axis = 0; axis < 2; axis++) {
      let sum = 0;
      for (let a = 0; a < d; a++) sum += units[i * d + a]! * (vectors[axis * d + a] ?? 0);
      plane[2 * i + axis] = sum;
    }
  return plane;
}

function unitRows(rows: Float32Array, d: number): Float64Array {
  const units = Float64Array.from(rows);
  for (let start = 0; start < units.length; start += d) {
    let square = 0;
    for (let a = 0; a < d; a++) square += units[start + a]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let a = 0; a < d; a++) units[start + a]! /= length;
  }
  return units;
}

function centred(rows: Float64Array, d: number): Float64Array {
  const n = rows.length / d;
  for (let a = 0; a < d; a++) {
    let sum = 0;
    for (let i = a; i < rows.length; i += d) sum += rows[i]!;
    for (let i = a; i < rows.length; i += d) rows[i]! -= sum / n;
  }
  return rows;
}
