/**
 * The pointing game: does the highest place of a map lie on the thing that it is about?
 * J. Zhang, Z. Lin, J. Brandt, X. Shen, S. Sclaroff: Top-down Neural Attention by Excitation Backprop. ECCV 2016.
 */

/** A rectangle in pixels of the picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Index of the highest value, the first of several; for a map that is level everywhere, none. */
export function peak(map: ArrayLike<number>): number | undefined {
  let best = 0;
  let level = true;
  for (let i = 1; i < map.length; i++) {
    if (map[i] !== map[0]) level = false;
    if (map[i]! > map[best]!) best = i;
  }
  return level ? undefined : best;
}

/** The middle, in pixels of a picture, of a place on a square map that is stretched over it. */
export function placeOf(index: number, columns: number, side: number): { x: number; y: number } {
  const size = side / columns;
  return { x: ((index % columns) + 0.5) * size, y: (Math.floor(index / columns) + 0.5) * size };
}

export const inside = ({ x, y }: { x: number; y: number }, box: Box): boolean =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;

/** Whether the highest place of a square map lies in one of the boxes. A level map points nowhere: a miss. */
export function pointsInto(map: ArrayLike<number>, boxes: readonly Box[], side: number): boolean {
  const best = peak(map);
  if (best === undefined) return false;
  const place = placeOf(best, Math.sqrt(map.length), side);
  return boxes.some((box) => inside(place, box));
}
