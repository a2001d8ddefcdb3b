import { side } from '../../../models/scene-classifier/classes.ts';
import type { Box } from '../../../numerics/pointing.ts';

/** Height and width of a cell of the map, in pixels of the scene: the last convolution has 14 × 14. */
const cell = side / 14;

/** A bounding box with one cell of the map more on every side: what lies in it is in the box or just beside. */
export const around = ({ x, y, width, height }: Box): Box => ({
  x: x - cell,
  y: y - cell,
  width: width + 2 * cell,
  height: height + 2 * cell,
});
