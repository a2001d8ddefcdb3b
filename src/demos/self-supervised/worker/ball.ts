import { multiply } from '../../../numerics/matrices.ts';
import { pca, project } from '../../../numerics/pca.ts';
import { procrustes } from '../../../numerics/procrustes.ts';

const drawn = 3;

/**
 * Embeddings `[n, d]` on the unit sphere as they look along their three main directions: `[n, 3]` inside the unit ball.
 * The sphere's centre stays the ball's centre. Principal components may turn or flip from one moment to the next, so
 * the ball is turned to look as much like `model` `[n, 3]`, an arrangement of the same images that never changes, as a
 * rotation can make it. Returns a function that places any embeddings in the same ball.
 */
export function ballOf(
  embeddings: Float32Array,
  model: Float32Array,
): (others: Float32Array) => Float32Array {
  const n = model.length / drawn;
  const d = embeddings.length / n;
  const found = pca(embeddings, n, d, drawn);
  const turn = procrustes(project(embeddings, n, found), model, drawn);
  const origin = { ...found, mean: new Float64Array(d) };
  return (others) => {
    const rows = others.length / d;
    const placed = Float64Array.from(project(others, rows, origin));
    return Float32Array.from(multiply(placed, turn, rows, drawn, drawn));
  };
}

/** The arrangement that a ball is turned towards: the images `[n, d]` themselves along their main directions. */
export const arrangement = (images: Float32Array, n: number): Float32Array =>
  project(images, n, pca(images, n, images.length / n, drawn));
