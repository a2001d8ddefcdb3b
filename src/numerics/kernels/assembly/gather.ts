import { copyRow } from './row';
import { FLOAT } from './tile';

/**
 * y [before, picked, after] = the slices of x [before, length, after] at `indices` [picked] (int32) of its middle axis.
 * Returns -1, or the position in `indices` of the first that is out of range.
 */
export function gather(
  x: usize, indices: usize, y: usize, before: i32, length: i32, picked: i32, after: i32,
): i32 {
  const bytes = <usize>after * FLOAT;
  for (let i = 0; i < picked; i++)
    if (load<u32>(indices + (<usize>i << 2)) >= <u32>length) return i; // a negative one is a large unsigned one
  for (let b = 0; b < before; b++) {
    for (let i = 0; i < picked; i++) {
      copyRow(y, x + <usize>load<i32>(indices + (<usize>i << 2)) * bytes, after);
      y += bytes;
    }
    x += <usize>length * bytes;
  }
  return -1;
}
