import { integer, uniform, type Random } from '../../numerics/random.ts';

/** Height and width of a scene in pixels. */
export const side = 56;
/** Height and width of the images that are pasted into it. */
export const imageSide = 28;
/** Spacing in pixels of the lattice that shades the background. */
const cell = 14;
const corners = side / cell + 1;

/** A rectangle of whole pixels. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Fills a scene with smooth shades of up to `most`: random on a lattice of 4 × 4 cells, bilinear in between. */
export function shade(scene: Float32Array, random: Random, most: number): void {
  const lattice = Float64Array.from({ length: corners * corners }, () => uniform(random, 0, most));
  for (let y = 0; y < side; y++) {
    const row = Math.floor(y / cell);
    const down = (y - row * cell) / cell;
    for (let x = 0; x < side; x++) {
      const column = Math.floor(x / cell);
      const across = (x - column * cell) / cell;
      scene[y * side + x] = between(lattice, corners, row * corners + column, across, down);
    }
  }
}

/** Bilinear interpolation between four points of a grid; `at` is the upper left one. */
function between(
  grid: ArrayLike<number>,
  columns: number,
  at: number,
  across: number,
  down: number,
): number {
  const upper = grid[at]! + (grid[at + 1]! - grid[at]!) * across;
  const lower = grid[at + columns]! + (grid[at + columns + 1]! - grid[at + columns]!) * across;
  return upper + (lower - upper) * down;
}

/** Pastes an opaque square from the middle of an image at a random position. */
export function pastePiece(scene: Float32Array, image: Float32Array, random: Random): void {
  const size = 5 + integer(random, 8);
  const [fromX, fromY] = [integer(random, 15 - size) + 7, integer(random, 15 - size) + 7];
  const [toX, toY] = [integer(random, side - size + 1), integer(random, side - size + 1)];
  const strength = uniform(random, 0.3, 0.7);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      scene[(toY + y) * side + toX + x] = strength * image[(fromY + y) * imageSide + fromX + x]!;
}

/**
 * Pastes an image, shrunk to `size` pixels, with its upper left corner at x, y. Black is transparent.
 * @returns the bounding box of its visible pixels
 */
export function pasteImage(
  scene: Float32Array,
  image: Float32Array,
  { x, y, size }: { x: number; y: number; size: number },
): Rectangle {
  let [left, right, top, bottom] = [side, -1, side, -1];
  const ratio = (imageSide - 1.001) / (size - 1); // keeps the last pixel's right neighbour inside the image
  for (let row = 0; row < size; row++) {
    const fromY = Math.floor(row * ratio);
    for (let column = 0; column < size; column++) {
      const fromX = Math.floor(column * ratio);
      const at = fromY * imageSide + fromX;
      const grey = between(image, imageSide, at, column * ratio - fromX, row * ratio - fromY);
      const opacity = Math.min(1, 5 * grey);
      const to = (y + row) * side + x + column;
      scene[to] = scene[to]! * (1 - opacity) + grey * opacity;
      if (opacity < 0.5) continue;
      left = Math.min(left, x + column);
      right = Math.max(right, x + column);
      top = Math.min(top, y + row);
      bottom = Math.max(bottom, y + row);
    }
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
