/**
 * Ridge regression (Hoerl & Kennard 1970), in doubles and by + − × ÷ √ alone, so the same bits in every engine:
 * the w `[d, k]` that minimises |x w − y|² + λ |w|², by Cholesky's factors of xᵀx + λ. x is `[n, d]`, y `[n, k]`, row
 * by row; λ > 0. Columns are not centred here.
 */
export function ridge(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  n: number,
  lambda: number,
): Float64Array {
  const d = x.length / n;
  const k = y.length / n;
  const gram = new Float64Array(d * d);
  const w = new Float64Array(d * k);
  for (let row = 0; row < n; row++)
    for (let i = 0; i < d; i++) {
      const value = x[row * d + i]!;
      if (value === 0) continue;
      for (let j = 0; j <= i; j++) gram[i * d + j]! += value * x[row * d + j]!;
      for (let c = 0; c < k; c++) w[i * k + c]! += value * y[row * k + c]!;
    }
  for (let i = 0; i < d; i++) gram[i * d + i]! += lambda;
  factorise(gram, d);
  solve(gram, w, d, k);
  return w;
}

/** The lower triangle of a symmetric positive definite matrix `[d, d]`, in place, to L with L Lᵀ = a. */
function factorise(a: Float64Array, d: number): void {
  for (let i = 0; i < d; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i * d + j]!;
      for (let l = 0; l < j; l++) sum -= a[i * d + l]! * a[j * d + l]!;
      a[i * d + j] = i === j ? Math.sqrt(sum) : sum / a[j * d + j]!;
    }
}

/** b `[d, k]`, in place, to the solution of L Lᵀ x = b. */
function solve(L: Float64Array, b: Float64Array, d: number, k: number): void {
  for (let c = 0; c < k; c++) {
    for (let i = 0; i < d; i++) {
      for (let l = 0; l < i; l++) b[i * k + c]! -= L[i * d + l]! * b[l * k + c]!;
      b[i * k + c]! /= L[i * d + i]!;
    }
    for (let i = d - 1; i >= 0; i--) {
      for (let l = i + 1; l < d; l++) b[i * k + c]! -= L[l * d + i]! * b[l * k + c]!;
      b[i * k + c]! /= L[i * d + i]!;
    }
  }
}
