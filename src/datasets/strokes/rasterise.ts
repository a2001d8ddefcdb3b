import type { Stroke } from './geometry.ts';

/** Height and width of an image in pixels. */
export const side = 28;
/** Pixels per unit: a glyph of size 1 leaves a margin of five pixels. */
const scale = 18;

/*
 * Why a rasteriser of our own: an image must be the same to the last bit in every engine and in Node, or a seed
 * would not give the same run to every reader. A canvas anti-aliases as each engine sees fit and is absent in
 * Node; rasterisers from the registry draw lines of one pixel or bring a renderer of megabytes. At this size the
 * definition of a round pen is short enough: ink falls from 1 to 0 over the pixel that the pen's edge crosses.
 */

/**
 * Draws strokes with a round pen.
 * @param strokes in units, centred on 0, 0, as `normalised` makes them
 * @param radius of the pen, in pixels
 * @param image `[28, 28]`, row by row: ink from 0 to 1; what is darker there already stays
 */
export function rasterise(strokes: readonly Stroke[], radius: number, image: Float32Array): void {
  const pixelOf = (value: number) => value * scale + side / 2;
  for (const stroke of strokes) {
    let x = pixelOf(stroke[0] ?? NaN);
    let y = pixelOf(stroke[1] ?? NaN);
    if (stroke.length === 2) segment(image, radius, x, y, 0, 0);
    for (let i = 2; i + 1 < stroke.length; i += 2) {
      const toX = pixelOf(stroke[i]!);
      const toY = pixelOf(stroke[i + 1]!);
      segment(image, radius, x, y, toX - x, toY - y);
      x = toX;
      y = toY;
    }
  }
}

/** Ink of a pixel = radius + ½ − distance from its centre to the segment x, y … x+dx, y+dy, within 0 … 1. */
function segment(
  image: Float32Array,
  radius: number,
  x: number,
  y: number,
  dx: number,
  dy: number,
): void {
  const reach = radius + 0.5;
  const left = Math.max(0, Math.ceil(Math.min(x, x + dx) - reach - 0.5));
  const right = Math.min(side - 1, Math.floor(Math.max(x, x + dx) + reach - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(y, y + dy) - reach - 0.5));
  const bottom = Math.min(side - 1, Math.floor(Math.max(y, y + dy) + reach - 0.5));
  const lengthSquared = dx * dx + dy * dy;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const px = column + 0.5 - x;
      const py = row + 0.5 - y;
      const along = lengthSquared === 0 ? 0 : (px * dx + py * dy) / lengthSquared;
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const ex = px - t * dx;
      const ey = py - t * dy;
      const ink = reach - Math.sqrt(ex * ex + ey * ey);
      const i = row * side + column;
      if (ink > image[i]!) image[i] = ink < 1 ? ink : 1;
    }
}
