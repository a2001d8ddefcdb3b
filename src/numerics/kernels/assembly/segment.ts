import { addRow } from './row';
import { FLOAT } from './tile';

/**
 * sums[segment[r]] += x[r] over the rows of x [rows, columns]; sums [segments, columns] begin as zeros. Rows whose
 * segment (an int32) is out of range are left out, as tfjs does.
 */
export function segmentSum(x: usize, segment: usize, sums: usize, rows: i32, columns: i32, segments: i32): void {
  const rowBytes = <usize>columns * FLOAT;
  memory.fill(sums, 0, <usize>segments * rowBytes);
  for (let r = 0; r < rows; r++) {
    const s = load<i32>(segment);
    if (s >= 0 && s < segments) addRow(sums + <usize>s * rowBytes, x, columns);
    segment += 4;
    x += rowBytes;
  }
}
