import { pca, project } from '../../../numerics/pca.ts';

/** Where embeddings `[n, d]` are drawn: `[n, 2]`. */
export type Flat = (embeddings: Float32Array) => Float32Array;

/** A plane as it is; more dimensions by the two principal components of the given embeddings, which shorten distances. */
export function flatten(reference: Float32Array, d: number): Flat {
  if (d === 2) return (embeddings) => embeddings;
  const components = pca(reference, reference.length / d, d, 2);
  return (embeddings) => project(embeddings, embeddings.length / d, components);
}
