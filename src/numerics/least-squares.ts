import { eigen } from './matrices.ts';

/**
 * The x `[n]` that solves A x = b as nearly as can be and, of all those, is the shortest: A⁺ b. A `[n, n]` is
 * symmetric and positive semi-definite, as normal equations are; it may be singular. In doubles, and by + − × ÷ √
 * alone, so the same bits in every engine.
 */
export function minimumNorm(A: Float64Array, b: ArrayLike<number>, n: number): Float64Array {
  const { values, vectors } = eigen(A, n);
  const x = new Float64Array(n);
  for (let k = 0; k < n && values[k]! > 1e-10 * values[0]!; k++) {
    const u = vectors.subarray(k * n, (k + 1) * n);
    let share = 0;
    for (let i = 0; i < n; i++) share += u[i]! * b[i]!;
    for (let i = 0; i < n; i++) x[i]! += (share / values[k]!) * u[i]!;
  }
  return x;
}
