/**
 * The pointing game: does the maximum of a heat map lie on the object that it explains?
 * J. Zhang, Z. Lin, J. Brandt, X. Shen, S. Sclaroff: Top-down Neural Attention by Excitation Backprop. ECCV 2016.
 */

/** A bounding box in pixels of the image. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Index of the highest value, the first of several; undefined for a constant map. */
export function peak(map: ArrayLike<number>): number | undefined {
  let best = 0;
  let level = true;
  for (let i = 1; i < map.length; i++) {
    if (map[i] !== map[0]) level = false;
    if (map[i]! > map[best]!) best = i;
  }
  return level ? undefined : best;
}

/** The centre, in pixels of an image, of a cell of a square map that is stretched over it. */
export function positionOf(index: number, columns: number, side: number): { x: number; y: number } {
  const size = side / columns;
  return { x: ((index % columns) + 0.5) * size, y: (Math.floor(index / columns) + 0.5) * size };
}

export const inside = ({ x, y }: { x: number; y: number }, box: Box): boolean =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;

/** Whether the maximum of a square map lies in one of the boxes. A constant map is a miss. */
export function pointsInto(map: ArrayLike<number>, boxes: readonly Box[], side: number): boolean {
  const best = peak(map);
  if (best === undefined) return false;
  const position = positionOf(best, Math.sqrt(map.length), side);
  return boxes.some((box) => inside(position, box));
}
