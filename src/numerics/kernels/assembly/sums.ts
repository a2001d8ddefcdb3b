import { loadSome, scaleRow, storeSome, sumOfLanes } from './row';
import { FLOAT } from './tile';

/**
 * Rows that are added up before they are added to the rest: a sum of sums loses far less to rounding than one long
 * chain of additions.
 */
export const BLOCK: i32 = 256;

/** sums [batch, columns] = scale · Σ over the rows of x [batch, rows, columns]. */
export function columnSums(x: usize, sums: usize, batch: i32, rows: i32, columns: i32, scale: f32): void {
  memory.fill(sums, 0, <usize>(batch * columns) * FLOAT);
  for (let t = 0; t < batch; t++) {
    for (let r = 0; r < rows; r += BLOCK) {
      const some = min(BLOCK, rows - r);
      addColumnSums(x, sums, some, columns);
      x += <usize>(some * columns) * FLOAT;
    }
    scaleRow(sums, columns, scale);
    sums += <usize>columns * FLOAT;
  }
}

/** x [batch, rows, columns] = scale · y [batch, columns] in every row: the adjoint of columnSums. */
export function spreadColumns(y: usize, x: usize, batch: i32, rows: i32, columns: i32, scale: f32): void {
  const factor = f32x4.splat(scale);
  for (let t = 0; t < batch; t++) {
    for (let r = 0; r < rows; r++) {
      let from = y;
      for (let left = columns; left > 0; left -= 4) {
        storeSome(x, f32x4.mul(factor, loadSome(from, left)), left);
        from += 16;
        x += <usize>min(left, 4) * FLOAT;
      }
    }
    y += <usize>columns * FLOAT;
  }
}

/** The same added to what `sums` holds; for few rows. Sixteen columns at a time: one cache line of each row. */
export function addColumnSums(x: usize, sums: usize, rows: i32, columns: i32): void {
  if (columns == 1) {
    // One column is a row: four running sums along it, added at the end.
    let sum = f32x4.splat(0);
    for (let left = rows; left > 0; left -= 4) {
      sum = f32x4.add(sum, loadSome(x, left));
      x += 16;
    }
    store<f32>(sums, load<f32>(sums) + sumOfLanes(sum));
    return;
  }
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
