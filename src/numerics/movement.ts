import type { Tensor } from '@tensorflow/tfjs-core';

/** Copies of the tensors' values, to compare with later. */
export const valuesOf = (tensors: readonly Tensor[]): Float32Array[] =>
  tensors.map((tensor) => tensor.dataSync<'float32'>().slice());

/**
 * Relative movement of a layer: ‖w − w₀‖ / ‖w₀‖, with its tensors concatenated into one vector. 0 means unchanged, 1
 * a distance equal to the norm of the initial weights.
 */
export function relativeMovement(
  now: readonly ArrayLike<number>[],
  start: readonly ArrayLike<number>[],
): number {
  const { moved, length } = sums(now, start);
  return Math.sqrt(moved / length);
}

/** Root mean square of w − w₀ over all weights of a layer. */
export function rootMeanSquareMovement(
  now: readonly ArrayLike<number>[],
  start: readonly ArrayLike<number>[],
): number {
  const { moved, count } = sums(now, start);
  return Math.sqrt(moved / count);
}

/** Sums over a layer's weights: of (w − w₀)², of w₀², and their number. */
function sums(now: readonly ArrayLike<number>[], start: readonly ArrayLike<number>[]) {
  let [moved, length, count] = [0, 0, 0];
  now.forEach((values, at) => {
    count += values.length;
    for (let i = 0; i < values.length; i++) {
      const from = start[at]![i]!;
      moved += (values[i]! - from) ** 2;
      length += from ** 2;
    }
  });
  return { moved, length, count };
}
