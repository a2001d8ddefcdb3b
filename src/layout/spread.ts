/**
 * Moves positions apart until neighbours are at least `gap` apart, staying within [low, high] and as near as possible to
 * where they were; keeps their order. O(n²) for the few labels of a chart.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const positions = [...wanted];
  let floor = low;
  for (const i of order) {
    positions[i] = Math.max(wanted[i]!, floor);
    floor = positions[i] + gap;
  }
  let ceiling = high;
  for (const i of order.toReversed()) {
    positions[i] = Math.min(positions[i]!, ceiling);
    ceiling = positions[i] - gap;
  }
  return positions;
}
