/** Small dense matrices in doubles, row by row in one array; + − × ÷ √ alone, so the same bits in every engine. */

/** a `[n, m]` times b `[m, p]`: `[n, p]`. */
export function multiply(a: Float64Array, b: Float64Array, n: number, m: number, p: number) {
  const product = new Float64Array(n * p);
  for (let i = 0; i < n; i++)
    for (let l = 0; l < m; l++) {
      const value = a[i * m + l]!;
      for (let j = 0; j < p; j++) product[i * p + j]! += value * b[l * p + j]!;
    }
  return product;
}

/** a `[n, d]` times the transpose of b `[m, d]`: `[n, m]`. */
export function multiplyTransposed(
  a: Float64Array,
  b: Float64Array,
  n: number,
  m: number,
  d: number,
) {
  const product = new Float64Array(n * m);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) product[i * m + j] = dot(a, i * d, b, j * d, d);
  return product;
}

function dot(a: Float64Array, i: number, b: Float64Array, j: number, d: number): number {
  let sum = 0;
  for (let k = 0; k < d; k++) sum += a[i + k]! * b[j + k]!;
  return sum;
}

/** Makes the n rows of d numbers orthogonal and of length 1, in place (Gram–Schmidt, twice for precision). */
export function orthonormalise(rows: Float64Array, n: number, d: number): void {
  for (let i = 0; i < n; i++) {
    normalise(rows, i * d, d);
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < i; j++) {
        const share = dot(rows, i * d, rows, j * d, d);
        for (let k = 0; k < d; k++) rows[i * d + k]! -= share * rows[j * d + k]!;
      }
      normalise(rows, i * d, d);
    }
  }
}

function normalise(rows: Float64Array, start: number, d: number): void {
  const length = Math.sqrt(dot(rows, start, rows, start, d));
  for (let k = 0; k < d; k++) rows[start + k]! /= length;
}

/** Eigenvalues, falling, and the unit eigenvectors in the same order, one a row. */
export interface Eigen {
  values: Float64Array;
  vectors: Float64Array;
}

/** Eigenvalues and -vectors of a symmetric matrix `[n, n]` by cyclic Jacobi rotations. */
export function eigen(symmetric: Float64Array, n: number): Eigen {
  const a = symmetric.slice();
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  // Each sweep squares the off-diagonal part; five or six are usual.
  for (let sweep = 0; sweep < 30 && offDiagonal(a, n) > 0; sweep++)
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) annihilate(a, vectors, n, p, q);
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => a[j * n + j]! - a[i * n + i]! || i - j,
  );
  return {
    values: Float64Array.from(order, (i) => a[i * n + i]!),
    vectors: Float64Array.from({ length: n * n }, (_, i) => {
      return vectors[order[Math.trunc(i / n)]! * n + (i % n)]!;
    }),
  };
}

/** Sum of the squares off the diagonal, as zero once they cannot change the diagonal's last bit. */
function offDiagonal(a: Float64Array, n: number): number {
  let off = 0;
  let on = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const square = a[i * n + j]! * a[i * n + j]!;
      if (i === j) on += square;
      else off += square;
    }
  return off > on * 1e-32 ? off : 0;
}

/** Turns axes p and q so that a[p, q] becomes zero (Golub & Van Loan, algorithm 8.5.1). */
function annihilate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number) {
  const apq = a[p * n + q]!;
  if (apq === 0) return;
  const tau = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
  const t = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q, c, s);
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k, c, s);
  for (let k = 0; k < n; k++) turn(vectors, p * n + k, q * n + k, c, s);
  a[p * n + q] = a[q * n + p] = 0;
}

function turn(a: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = a[i]!;
  const y = a[j]!;
  a[i] = c * x - s * y;
  a[j] = s * x + c * y;
}
