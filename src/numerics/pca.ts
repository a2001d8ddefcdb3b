import { eigen, multiply, multiplyTransposed, orthonormalise } from './matrices.ts';

/** A linear map of rows of d numbers to k. */
export interface Projection {
  /** `[d]`: subtracted first. */
  mean: Float64Array;
  /** `[k, d]`, of principal components unit vectors by falling variance, each with its largest entry positive. */
  components: Float64Array;
}
/**
 * Principal components of n rows of d numbers, in doubles from + − × ÷ √ alone: the same bits in every engine.
 * Subspace iteration on the covariance, read off by Jacobi's method in the small subspace (Rayleigh–Ritz).
 */
export interface Pca extends Projection {
  /** `[k]`: variance of the data along each (n − 1 in the denominator). */
  variances: Float64Array;
}

/** Extra dimensions of the subspace: the more, the faster it turns towards the wanted ones. */
const spare = 8;
const mostIterations = 500;
/** Length of C·v − λ·v, as a share of the total variance, below which v counts as found. */
const tolerance = 1e-13;

/** Cost: n·d² for the covariance, then at most 500·d²·(k + 8). Throws where n < 2 or k > d. */
export function pca(data: ArrayLike<number>, n: number, d: number, k: number): Pca {
  if (n < 2 || k > d || data.length < n * d)
    throw new RangeError(`no ${k} components from ${n} rows of ${d} numbers`);
  const mean = columnMeans(data, n, d);
  const covariance = covarianceOf(data, mean, n, d);
  const { values, vectors } = largestEigen(covariance, d, k);
  return { mean, components: oriented(vectors, k, d), variances: values };
}

/** The k largest eigenvalues of a symmetric matrix without negative ones, and their vectors. */
function largestEigen(matrix: Float64Array, d: number, k: number) {
  const size = Math.min(d, k + spare);
  const scale = trace(matrix, d) || 1;
  const basis = startingBasis(size, d);
  for (let iteration = 1; ; iteration++) {
    const image = multiply(basis, matrix, size, d, d);
    const small = eigen(multiplyTransposed(basis, image, size, size, d), size);
    const found = multiply(small.vectors, basis, size, size, d);
    const foundImage = multiply(small.vectors, image, size, size, d);
    const error = residual(found, foundImage, small.values, d, k);
    if (error < tolerance * scale || iteration === mostIterations)
      return { values: small.values.slice(0, k), vectors: found.slice(0, k * d) };
    // A trace of the old basis keeps directions alive that the matrix maps to zero.
    for (let i = 0; i < basis.length; i++) basis[i] = foundImage[i]! + 1e-9 * scale * found[i]!;
    orthonormalise(basis, size, d);
  }
}

function trace(matrix: Float64Array, d: number): number {
  let sum = 0;
  for (let i = 0; i < d; i++) sum += matrix[i * d + i]!;
  return sum;
}

/** The greatest length of C·v − λ·v among the first k. */
function residual(v: Float64Array, cv: Float64Array, values: Float64Array, d: number, k: number) {
  let greatest = 0;
  for (let i = 0; i < k; i++) {
    let square = 0;
    for (let j = i * d; j < (i + 1) * d; j++) {
      const difference = cv[j]! - values[i]! * v[j]!;
      square += difference * difference;
    }
    greatest = Math.max(greatest, Math.sqrt(square));
  }
  return greatest;
}

/** An eigenvector's sign is arbitrary: the entry of largest magnitude is made positive. */
function oriented(vectors: Float64Array, k: number, d: number): Float64Array {
  for (let i = 0; i < k; i++) {
    const row = vectors.subarray(i * d, (i + 1) * d);
    let largest = 0;
    for (const value of row) if (Math.abs(value) > Math.abs(largest)) largest = value;
    if (largest < 0) for (let j = 0; j < d; j++) row[j] = -row[j]!;
  }
  return vectors;
}

/** Coordinates of the rows in the k components: `[n, d] → [n, k]`. */
export function project(
  data: ArrayLike<number>,
  n: number,
  { mean, components }: Projection,
): Float32Array {
  const d = mean.length;
  const k = components.length / d;
  const projected = new Float32Array(n * k);
  for (let i = 0; i < n; i++)
    for (let c = 0; c < k; c++) {
      let sum = 0;
      for (let j = 0; j < d; j++) sum += (data[i * d + j]! - mean[j]!) * components[c * d + j]!;
      projected[i * k + c] = sum;
    }
  return projected;
}

function columnMeans(data: ArrayLike<number>, n: number, d: number): Float64Array {
  const mean = new Float64Array(d);
  for (let i = 0; i < n; i++) for (let j = 0; j < d; j++) mean[j]! += data[i * d + j]!;
  return mean.map((sum) => sum / n);
}

function covarianceOf(data: ArrayLike<number>, mean: Float64Array, n: number, d: number) {
  const covariance = new Float64Array(d * d);
  const row = new Float64Array(d);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < d; j++) row[j] = data[i * d + j]! - mean[j]!;
    for (let a = 0; a < d; a++) {
      const value = row[a]!;
      if (value === 0) continue;
      for (let b = a; b < d; b++) covariance[a * d + b]! += value * row[b]!;
    }
  }
  for (let a = 0; a < d; a++)
    for (let b = a; b < d; b++)
      covariance[a * d + b] = covariance[b * d + a] = covariance[a * d + b]! / (n - 1);
  return covariance;
}

/** Rows that no real data set is orthogonal to: a fixed scrambled sequence. */
function startingBasis(size: number, d: number): Float64Array {
  const basis = new Float64Array(size * d);
  let state = 1;
  for (let i = 0; i < basis.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    basis[i] = state / 2 ** 31;
  }
  orthonormalise(basis, size, d);
  return basis;
}
