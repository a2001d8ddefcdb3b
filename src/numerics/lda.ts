import { eigen, multiply } from './matrices.ts';
import { pca, type Projection } from './pca.ts';

/** How much of the mean variance is added to the variance within the classes, so that constant columns do no harm. */
const shrinkage = 0.1;

/**
 * Linear discriminant analysis (Fisher 1936; Rao 1948): the k directions in which the means of the classes lie
 * farthest apart, measured by the variance within the classes. n rows of d numbers with their labels; k is less than
 * the number of classes. The result is projected on as principal components are: `project(data, n, lda(…))`.
 */
export function lda(
  data: ArrayLike<number>,
  labels: ArrayLike<number>,
  d: number,
  k: number,
): Projection {
  const { means, within } = byClass(data, labels, d);
  const classes = means.length / d;
  const whitening = inverseRoot(within, d);
  const between = pca(multiply(means, whitening, classes, d, d), classes, d, k);
  return {
    mean: multiply(new Float64Array(classes).fill(1 / classes), means, 1, classes, d),
    components: multiply(between.components, whitening, k, d, d),
  };
}

/** The mean of each class, `[classes, d]`, and the covariance about them, `[d, d]`. */
function byClass(data: ArrayLike<number>, labels: ArrayLike<number>, d: number) {
  const n = labels.length;
  const names = [...new Set(Array.from(labels))].sort((a, b) => a - b);
  const classOf = new Map(names.map((name, i) => [name, i]));
  const means = new Float64Array(names.length * d);
  const sizes = new Float64Array(names.length);
  for (let i = 0; i < n; i++) {
    const c = classOf.get(labels[i]!)!;
    sizes[c]!++;
    for (let j = 0; j < d; j++) means[c * d + j]! += data[i * d + j]!;
  }
  for (let i = 0; i < means.length; i++) means[i]! /= sizes[Math.trunc(i / d)]!;
  const within = new Float64Array(d * d);
  for (let i = 0; i < n; i++) {
    const start = classOf.get(labels[i]!)! * d;
    for (let a = 0; a < d; a++) {
      const share = (data[i * d + a]! - means[start + a]!) / n;
      for (let b = 0; b < d; b++)
        within[a * d + b]! += share * (data[i * d + b]! - means[start + b]!);
    }
  }
  return { means, within };
}

/** (S + shrinkage · mean variance · I) to the power of −½. */
function inverseRoot(covariance: Float64Array, d: number): Float64Array {
  let variance = 0;
  for (let i = 0; i < d; i++) variance += covariance[i * d + i]! / d;
  const { values, vectors } = eigen(covariance, d);
  const scaled = vectors.map(
    (entry, i) => entry / Math.sqrt(values[Math.trunc(i / d)]! + shrinkage * variance),
  );
  const transposed = new Float64Array(d * d);
  for (let i = 0; i < d; i++)
    for (let j = 0; j < d; j++) transposed[j * d + i] = vectors[i * d + j]!;
  return multiply(transposed, scaled, d, d, d);
}
