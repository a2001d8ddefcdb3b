/**
 * Ridge regression (Hoerl & Kennard 1970), in doubles and by + − × ÷ √ alone, so the same bits in every engine:
 * the w `[d, k]` that minimises |x w − y|² + λ |w|². x is `[n, d]`, y `[n, k]`, row by row; λ > 0. Columns are not
 * centred here. By Cholesky's factors of the smaller one of two matrices: w = (xᵀx + λ)⁻¹ xᵀy = xᵀ (xxᵀ + λ)⁻¹ y.
 */
export function ridge(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  n: number,
  lambda: number,
): Float64Array {
  const d = x.length / n;
  const k = y.length / n;
  return n < d ? byRows(x, y, { n, d, k, lambda }) : byColumns(x, y, { n, d, k, lambda });
}

interface Sizes {
  n: number;
  d: number;
  k: number;
  lambda: number;
}

/** Solves for d unknowns. */
function byColumns(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { n, d, k, lambda }: Sizes,
): Float64Array {
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

/** Solves for n unknowns, of which w is a combination of rows. */
function byRows(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { n, d, k, lambda }: Sizes,
): Float64Array {
  const kernel = new Float64Array(n * n);
  for (let row = 0; row < n; row++)
    for (let other = 0; other <= row; other++) {
      let sum = row === other ? lambda : 0;
      for (let i = 0; i < d; i++) sum += x[row * d + i]! * x[other * d + i]!;
      kernel[row * n + other] = sum;
    }
  factorise(kernel, n);
  const shares = Float64Array.from(y);
  solve(kernel, shares, n, k);
  const w = new Float64Array(d * k);
  for (let row = 0; row < n; row++)
    for (let i = 0; i < d; i++) {
      const value = x[row * d + i]!;
      for (let c = 0; c < k; c++) w[i * k + c]! += value * shares[row * k + c]!;
    }
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
