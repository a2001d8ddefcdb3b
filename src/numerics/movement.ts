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
  let [moved, length] = [0, 0];
  now.forEach((values, at) => {
    for (let i = 0; i < values.length; i++) {
      const from = start[at]![i]!;
      moved += (values[i]! - from) ** 2;
      length += from ** 2;
    }
  });
  return Math.sqrt(moved / length);
}
