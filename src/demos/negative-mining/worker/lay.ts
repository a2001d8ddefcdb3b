import { eigen } from '../../../numerics/matrices.ts';

/** Points `[n, d]` as they are drawn, `[n, 2]`: a plane as it is, more dimensions along the two of greatest variance. */
export function layFlat(at: Float32Array, d: number): Float32Array {
  if (d === 2) return at.slice();
  const n = at.length / d;
  const mean = new Float64Array(d);
  for (let i = 0; i < at.length; i++) mean[i % d]! += at[i]! / n;
  const covariance = new Float64Array(d * d);
  for (let i = 0; i < n; i++)
    for (let a = 0; a < d; a++)
      for (let b = 0; b < d; b++)
        covariance[a * d + b]! += (at[i * d + a]! - mean[a]!) * (at[i * d + b]! - mean[b]!);
  const { vectors } = eigen(covariance, d);
  return Float32Array.from({ length: 2 * n }, (_, i) => {
    const [row, axis] = [Math.trunc(i / 2), i % 2];
    let sum = 0;
    for (let k = 0; k < d; k++) sum += (at[row * d + k]! - mean[k]!) * vectors[axis * d + k]!;
    return sum * orientation(vectors, axis, d);
  });
}

/** The sign of an eigenvector is arbitrary: the entry of largest magnitude counts as positive. */
function orientation(vectors: Float64Array, axis: number, d: number): 1 | -1 {
  let largest = 0;
  for (let k = 0; k < d; k++) {
    const value = vectors[axis * d + k]!;
    if (Math.abs(value) > Math.abs(largest)) largest = value;
  }
  return largest < 0 ? -1 : 1;
}
