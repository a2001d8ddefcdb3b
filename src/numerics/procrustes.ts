import { eigen, multiply } from './matrices.ts';

/** Below it a direction counts as not there: nothing says how to turn towards it. */
const tiny = 1e-30;

/**
 * The orthogonal Q `[d, d]`, a rotation or reflection, for which the rows of `from` `[n, d]` times Q lie nearest to those
 * of `to` `[n, d]` (orthogonal Procrustes, Schönemann 1966): the polar factor M (MᵀM)^−½ of M = fromᵀ to. Neither is
 * centred here. In doubles and by + − × ÷ √ alone, so the same bits in every engine. Where M lacks a direction, as
 * when all rows are one, Q flattens it.
 */
export function procrustes(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  d: number,
): Float64Array {
  const m = new Float64Array(d * d);
  for (let row = 0; row < from.length; row += d)
    for (let i = 0; i < d; i++)
      for (let j = 0; j < d; j++) m[i * d + j]! += from[row + i]! * to[row + j]!;
  const { values, vectors } = eigen(multiply(transposed(m, d), m, d, d, d), d);
  // The eigenvectors stand in rows: MᵀM = Vᵀ diag(values) V.
  const scaled = vectors.map((value, at) => {
    const square = values[Math.floor(at / d)]!;
    return square > tiny ? value / Math.sqrt(square) : 0;
  });
  return multiply(m, multiply(transposed(vectors, d), scaled, d, d, d), d, d, d);
}

const transposed = (matrix: Float64Array, d: number): Float64Array =>
  matrix.map((_, at) => matrix[(at % d) * d + Math.floor(at / d)]!);
