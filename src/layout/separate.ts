import { cos, sin } from '../numerics/elementary.ts';
import type { Place } from './nearest.ts';

/**
 * Moves positions apart until they are `distance` apart or eight rounds have passed, each pair by the least that
 * does it. For a few labels; the same input gives the same output, and near inputs near outputs.
 */
export function separate(positions: readonly Place[], distance: number): Place[] {
  const moved = positions.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 8; round++)
    for (const [i, a] of moved.entries())
      for (const b of moved.slice(0, i)) {
        const length = Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
        if (length >= distance) continue;
        // Two at the same position need some direction: it depends on their indices.
        const [ux, uy] =
          length > 1e-6 ? [(a.x - b.x) / length, (a.y - b.y) / length] : [cos(i), sin(i)];
        const push = (distance - length) / 2;
        a.x += ux * push;
        a.y += uy * push;
        b.x -= ux * push;
        b.y -= uy * push;
      }
  return moved;
}
