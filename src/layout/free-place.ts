import { cos, sin } from '../numerics/elementary.ts';
import type { Place } from './nearest.ts';

/** Where a box may be, in CSS pixels. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A point to keep visible; covering it costs its weight, 1 if left out. */
export interface Obstacle extends Place {
  weight?: number;
}

/** A box to place beside the point that it describes. */
export interface Callout {
  at: Place;
  width: number;
  height: number;
  /** Distance from `at` to the middle of the box. */
  reach: number;
  /** Its last position, an index of `ways`; it moves only to a clearly better one. */
  before?: number | undefined;
}

const ways = Array.from({ length: 12 }, (_, k) => {
  const angle = (k * Math.PI) / 6;
  return [cos(angle), sin(angle)] as const;
});
const loyalty = 6;
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * Places a callout around its point: of twelve positions the one where it covers least. Returns the box's centre and
 * the index of the position.
 */
export function freePlace(
  { at, width, height, reach, before }: Callout,
  bounds: Bounds,
  avoid: readonly Obstacle[],
): Place & { way: number } {
  const best = { x: at.x, y: at.y, way: 0 };
  let least = Infinity;
  ways.forEach(([dx, dy], way) => {
    const x = clamp(at.x + dx * reach, bounds.left + width / 2, bounds.right - width / 2);
    const y = clamp(at.y + dy * reach, bounds.top + height / 2, bounds.bottom - height / 2);
    const pushed = Math.sqrt((x - at.x - dx * reach) ** 2 + (y - at.y - dy * reach) ** 2);
    let cost = pushed - (way === before ? loyalty : 0);
    for (const one of avoid)
      if (Math.abs(one.x - x) < width / 2 + 3 && Math.abs(one.y - y) < height / 2 + 3)
        cost += one.weight ?? 1;
    if (cost < least) {
      least = cost;
      Object.assign(best, { x, y, way });
    }
  });
  return best;
}
