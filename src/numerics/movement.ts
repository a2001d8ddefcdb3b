/**
 * How far a layer has moved: ‖w − w₀‖ / ‖w₀‖, its tensors taken together as one long vector. 0 is where it was, 1 as far
 * away as the starting point is from the origin.
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
