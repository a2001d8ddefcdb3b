export interface Place {
  x: number;
  y: number;
}

/**
 * The index of the place nearest to a point within `radius`, or −1. A linear search: a tree pays off only for many
 * queries.
 */
export function nearestPlace(places: readonly Place[], { x, y }: Place, radius: number): number {
  let nearest = -1;
  let least = radius * radius;
  places.forEach((place, i) => {
    const [dx, dy] = [place.x - x, place.y - y];
    const square = dx * dx + dy * dy;
    if (square <= least) [nearest, least] = [i, square];
  });
  return nearest;
}

const directions = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
} as const;
export type Direction = keyof typeof directions;
export const isDirection = (key: string): key is Direction => Object.hasOwn(directions, key);

/**
 * The index of the next place in a direction: the nearest within 45° of it, where what lies aside counts as
 * twice as far. Returns `from` if there is none.
 */
export function nextPlace(places: readonly Place[], from: number, direction: Direction): number {
  const [dx, dy] = directions[direction];
  const start = places[from]!;
  let next = from;
  let least = Infinity;
  places.forEach(({ x, y }, i) => {
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    if (i === from || along <= 0 || aside > along) return;
    const cost = along + 2 * aside;
    if (cost < least) [next, least] = [i, cost];
  });
  return next;
}

/** Distance from a point to a segment. */
export function distanceToSegment({ x, y }: Place, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / length;
  const along = Math.min(1, Math.max(0, t));
  return Math.sqrt((x - a.x - along * dx) ** 2 + (y - a.y - along * dy) ** 2);
}
