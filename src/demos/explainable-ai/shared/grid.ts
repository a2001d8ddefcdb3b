import { side } from '../../../models/scene-classifier/classes.ts';
import { inside, positionOf, type Box } from '../../../numerics/pointing.ts';
import { columns } from './tag.ts';

/** A square map as means over the cells of the common grid, 14 × 14. */
export function onGrid(map: Float32Array): Float32Array {
  const width = Math.sqrt(map.length);
  const size = width / columns;
  const grid = new Float32Array(columns ** 2);
  map.forEach((value, i) => {
    const [row, column] = [Math.floor(i / width / size), Math.floor((i % width) / size)];
    grid[row * columns + column]! += value / size ** 2;
  });
  return grid;
}

/** Share of a map's positive heat in the cells whose centres lie in a box; of a map without any, none. */
export function shareIn(map: ArrayLike<number>, box: Box): number {
  let [all, within] = [0, 0];
  for (let i = 0; i < map.length; i++) {
    const heat = Math.max(0, map[i]!);
    all += heat;
    if (inside(positionOf(i, columns, side), box)) within += heat;
  }
  return all > 0 ? within / all : 0;
}
