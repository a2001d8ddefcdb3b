import { loadSome, storeSome } from './activation';
import { FLOAT } from './tile';

/** to[i] += from[i] for `size` floats. */
export function addRow(to: usize, from: usize, size: i32): void {
  for (let left = size; left > 0; left -= 4) {
    storeSome(to, f32x4.add(loadSome(to, left), loadSome(from, left)), left);
    to += 16;
    from += 16;
  }
}

/**
 * sums[segment[r]] += x[r] over the rows of x [rows, columns]; sums [segments, columns] begin as zeros. Rows whose
 * segment (an int32) is out of range are left out, as tfjs does.
 */
export function segmentSum(
  x: usize, segment: usize, sums: usize, rows: i32, columns: i32, segments: i32,
): void {
  const rowBytes = <usize>columns * FLOAT;
  memory.fill(sums, 0, <usize>segments * rowBytes);
  for (let r = 0; r < rows; r++) {
    const s = load<i32>(segment);
    if (s >= 0 && s < segments) addRow(sums + <usize>s * rowBytes, x, columns);
    segment += 4;
    x += rowBytes;
  }
}

/** sums [columns] = Σ over the rows of x [rows, columns]. */
export function columnSums(x: usize, sums: usize, rows: i32, columns: i32): void {
  memory.fill(sums, 0, <usize>columns * FLOAT);
  for (let r = 0; r < rows; r++) {
    addRow(sums, x, columns);
    x += <usize>columns * FLOAT;
  }
}
