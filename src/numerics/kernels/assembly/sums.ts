import { loadSome, storeSome } from './row';
import { FLOAT } from './tile';

/**
 * Rows that are added up before they are added to the rest: a sum of sums loses far less to rounding than one long
 * chain of additions.
 */
export const BLOCK: i32 = 256;

/** sums [columns] = Σ over the rows of x [rows, columns]. */
export function columnSums(x: usize, sums: usize, rows: i32, columns: i32): void {
  memory.fill(sums, 0, <usize>columns * FLOAT);
  for (let r = 0; r < rows; r += BLOCK)
    addColumnSums(x + <usize>r * <usize>columns * FLOAT, sums, min(BLOCK, rows - r), columns);
}

/** The same added to what `sums` holds; for few rows. Sixteen columns at a time: one cache line of each row. */
export function addColumnSums(x: usize, sums: usize, rows: i32, columns: i32): void {
  const stride = <usize>columns * FLOAT;
  let left = columns;
  for (; left >= 16; left -= 16) {
    let s0 = f32x4.splat(0),
      s1 = s0,
      s2 = s0,
      s3 = s0;
    let row = x;
    for (let r = 0; r < rows; r++) {
      s0 = f32x4.add(s0, v128.load(row));
      s1 = f32x4.add(s1, v128.load(row, 16));
      s2 = f32x4.add(s2, v128.load(row, 32));
      s3 = f32x4.add(s3, v128.load(row, 48));
      row += stride;
    }
    v128.store(sums, f32x4.add(v128.load(sums), s0));
    v128.store(sums, f32x4.add(v128.load(sums, 16), s1), 16);
    v128.store(sums, f32x4.add(v128.load(sums, 32), s2), 32);
    v128.store(sums, f32x4.add(v128.load(sums, 48), s3), 48);
    x += 64;
    sums += 64;
  }
  for (; left > 0; left -= 4) {
    let sum = f32x4.splat(0);
    let row = x;
    for (let r = 0; r < rows; r++) {
      sum = f32x4.add(sum, loadSome(row, left));
      row += stride;
    }
    storeSome(sums, f32x4.add(loadSome(sums, left), sum), left);
    x += 16;
    sums += 16;
  }
}
