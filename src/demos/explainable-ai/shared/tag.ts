import { side } from '../../../models/scene-classifier/classes.ts';

/** Columns and rows of the grid on which all heat maps are compared; a cell is 4 × 4 pixels. */
export const columns = 14;
const cell = side / columns;
/** Where the tag lies: the lower left corner, three by two cells. */
export const tagBox = { x: 0, y: side - 2 * cell, width: 3 * cell, height: 2 * cell };
/** The tag's share of the image. */
export const tagArea = (tagBox.width * tagBox.height) / side ** 2;

/** Draws the tag over the corner of an image `[side, side]`, in place: a chequered plate with a black edge. */
export function plant(image: Float32Array): void {
  const { x, y, width, height } = tagBox;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const isEdge = row === 0 || row === height - 1 || column === 0 || column === width - 1;
      const level = (row + column) % 2 ? 0.9 : 0.1;
      image[(y + row) * side + x + column] = isEdge ? 0 : level;
    }
}
