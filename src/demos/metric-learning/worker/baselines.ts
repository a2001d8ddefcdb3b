import { lda } from '../../../numerics/lda.ts';
import { pca, project } from '../../../numerics/pca.ts';
import { knownLabels, knownPart, type Sample } from './sample.ts';

/** Added to the variance in every direction, as a share of the mean variance: LDA adds as much. */
const shrinkage = 0.1;

/**
 * Rows mapped so that their Euclidean distance is the classical Mahalanobis distance, by the inverse covariance of the
 * training rows: `[n, d]`. It uses no labels.
 */
export function whitened(sample: Sample): Float32Array {
  const { z, d } = sample;
  const known = knownPart(sample, z);
  const { mean, components, variances } = pca(known, known.length / d, d, d);
  const scaled = components.map((entry, i) => {
    const variance = Math.max(0, variances[Math.trunc(i / d)]!);
    return entry / Math.sqrt(variance + shrinkage);
  });
  return project(z, z.length / d, { mean, components: scaled });
}

/**
 * Rows without their parts along the two strongest principal components of the training rows: `[n, k]`. It uses no
 * labels either. Of one or two columns one is always kept.
 */
export function withoutStrongest(sample: Sample): Float32Array {
  const { z, d } = sample;
  const known = knownPart(sample, z);
  const { mean, components } = pca(known, known.length / d, d, d);
  return project(z, z.length / d, { mean, components: components.slice(d * Math.min(2, d - 1)) });
}

/** Rows in the plane of the linear discriminants (one direction for two classes): `[n, k]`. */
export function discriminants(sample: Sample): Float32Array {
  const { z, d } = sample;
  const labels = knownLabels(sample);
  const k = Math.min(2, d, new Set(labels).size - 1);
  return project(z, z.length / d, lda(knownPart(sample, z), labels, d, k));
}

/** 1 where a value is above the training rows' median of its column, else 0: `[n, d]`. */
export function binarised(sample: Sample): Float32Array {
  const { z, d } = sample;
  const known = knownPart(sample, z);
  const medians = Array.from({ length: d }, (_, j) => {
    const column = known.filter((_, i) => i % d === j).sort();
    return column[column.length >> 1]!;
  });
  return z.map((value, i) => (value > medians[i % d]! ? 1 : 0));
}
