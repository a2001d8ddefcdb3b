/** Distance between two dots of a column, in radii; a column is one radius wide. */
const step = 0.8;

/**
 * Spreads dots on a line to both sides of it where many are close together, so that one sees how many there are. Lengths
 * are in pixels.
 * @param along position of each dot on the line
 * @param room how far from the line a dot may be; the rest lie there one over the other
 * @returns each dot's distance from the line: 0 for the first of a column, then above and below in turns
 */
export function beeSwarm(along: readonly number[], radius: number, room: number): number[] {
  const taken = new Map<number, number>();
  return along.map((x) => {
    const at = Math.round(x / radius);
    const before = taken.get(at) ?? 0;
    taken.set(at, before + 1);
    return Math.min(room, Math.ceil(before / 2) * radius * step) * (before % 2 ? 1 : -1);
  });
}
