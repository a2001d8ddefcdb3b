/**
 * The one multiply-add loop that every product and convolution here is made of: 4 rows × 8 columns of
 *
 *     C[m, n] = init[n] + Σ over i < outer, k < inner of A(m, i, k) · B[i·inner + k, n]
 *
 * held in eight SIMD registers, so that each step does 64 operations for 2 loads of B and 4 of A.
 * Where A's elements lie is told by byte steps, and that alone makes it a matrix product (outer = 1), a convolution
 * (outer runs down the filter, inner along a row of it) or a filter gradient (over the rows and columns of a picture).
 *
 * All pointers are byte addresses in the memory that tfjs allocates from; nothing here allocates.
 */

export const FLOAT: usize = 4;
/** Columns of a panel and of a tile: two SIMD registers. */
export const WIDTH: i32 = 8;
const PANEL_ROW: usize = 32;
export const ROWS: i32 = 4;

/** What a tile does with its sums beyond storing them. */
export const RELU: i32 = 1;
export const ACCUMULATE: i32 = 2;

/** Bytes of B [depth, columns] once packed into panels. */
export function packedBytes(depth: i32, columns: i32): usize {
  return <usize>((columns + WIDTH - 1) / WIDTH) * (depth + 1) * PANEL_ROW;
}

/** Bytes from one panel to the next. */
export function panelBytes(depth: i32): usize {
  return <usize>(depth + 1) * PANEL_ROW;
}

/** One row of a panel: up to eight floats that lie `step` bytes apart, then zeros. */
export function packRow(from: usize, step: usize, columns: i32, to: usize): void {
  if (columns >= WIDTH && step == FLOAT) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    return;
  }
  const zero = f32x4.splat(0);
  v128.store(to, zero);
  v128.store(to, zero, 16);
  for (let n = min(columns, WIDTH); n > 0; n--) {
    store<f32>(to, load<f32>(from));
    from += step;
    to += FLOAT;
  }
}

/** The first row of a panel is what its sums start from: the bias, or zeros where `bias` is 0. */
export function packHead(bias: usize, columns: i32, to: usize): void {
  if (bias) packRow(bias, FLOAT, columns, to);
  else packRow(to, FLOAT, 0, to);
}

/**
 * B [depth, columns], element (k, n) at from + k·rowStep + n·columnStep, into panels of eight columns that the tile
 * reads straight through; missing columns are zeros.
 */
export function pack(
  from: usize,
  rowStep: usize,
  columnStep: usize,
  bias: usize,
  depth: i32,
  columns: i32,
  to: usize,
): void {
  for (let n = 0; n < columns; n += WIDTH) {
    const left = columns - n;
    packHead(bias ? bias + <usize>n * FLOAT : 0, left, to);
    to += PANEL_ROW;
    let row = from + <usize>n * columnStep;
    for (let k = 0; k < depth; k++) {
      packRow(row, columnStep, left, to);
      row += rowStep;
      to += PANEL_ROW;
    }
  }
}

/** Stores one row of a tile, of which `columns` are wanted. */
function storeRow(c: usize, left: v128, right: v128, columns: i32, flags: i32): void {
  if (columns >= WIDTH) {
    if (flags & ACCUMULATE) {
      left = f32x4.add(left, v128.load(c));
      right = f32x4.add(right, v128.load(c, 16));
    }
    v128.store(c, left);
    v128.store(c, right, 16);
    return;
  }
  if (columns >= 4) {
    if (flags & ACCUMULATE) left = f32x4.add(left, v128.load(c));
    v128.store(c, left);
    left = right;
    c += 16;
    columns -= 4;
  }
  const accumulate = flags & ACCUMULATE;
  if (columns > 0) store<f32>(c, f32x4.extract_lane(left, 0) + (accumulate ? load<f32>(c) : 0));
  if (columns > 1)
    store<f32>(c, f32x4.extract_lane(left, 1) + (accumulate ? load<f32>(c, 4) : 0), 4);
  if (columns > 2)
    store<f32>(c, f32x4.extract_lane(left, 2) + (accumulate ? load<f32>(c, 8) : 0), 8);
}

/**
 * Computes `rows` ≤ 4 rows and `columns` of C (row m at c + m·cStep, columns beyond eight are left alone).
 * A's row m begins at a + m·rowStep for the first row, a + a1, a2, a3 for the others; the next k is `step` bytes on,
 * the next i `jump` bytes after the last k. `panel` is a packed panel with its head.
 */
export function tile(
  a: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  step: usize,
  jump: usize,
  outer: i32,
  inner: i32,
  panel: usize,
  c: usize,
  cStep: usize,
  rows: i32,
  columns: i32,
  flags: i32,
): void {
  let left0 = v128.load(panel);
  let right0 = v128.load(panel, 16);
  let left1 = left0,
    right1 = right0,
    left2 = left0,
    right2 = right0,
    left3 = left0,
    right3 = right0;
  let b = panel + PANEL_ROW;
  for (let i = 0; i < outer; i++) {
    let k = inner;
    // Two steps of k a turn: the loop's own instructions would otherwise cost a tenth.
    for (; k >= 2; k -= 2) {
      let bLeft = v128.load(b);
      let bRight = v128.load(b, 16);
      let x = v128.load32_splat(a);
      left0 = f32x4.add(left0, f32x4.mul(x, bLeft));
      right0 = f32x4.add(right0, f32x4.mul(x, bRight));
      x = v128.load32_splat(a + a1);
      left1 = f32x4.add(left1, f32x4.mul(x, bLeft));
      right1 = f32x4.add(right1, f32x4.mul(x, bRight));
      x = v128.load32_splat(a + a2);
      left2 = f32x4.add(left2, f32x4.mul(x, bLeft));
      right2 = f32x4.add(right2, f32x4.mul(x, bRight));
      x = v128.load32_splat(a + a3);
      left3 = f32x4.add(left3, f32x4.mul(x, bLeft));
      right3 = f32x4.add(right3, f32x4.mul(x, bRight));
      a += step;
      bLeft = v128.load(b, 32);
      bRight = v128.load(b, 48);
      x = v128.load32_splat(a);
      left0 = f32x4.add(left0, f32x4.mul(x, bLeft));
      right0 = f32x4.add(right0, f32x4.mul(x, bRight));
      x = v128.load32_splat(a + a1);
      left1 = f32x4.add(left1, f32x4.mul(x, bLeft));
      right1 = f32x4.add(right1, f32x4.mul(x, bRight));
      x = v128.load32_splat(a + a2);
      left2 = f32x4.add(left2, f32x4.mul(x, bLeft));
      right2 = f32x4.add(right2, f32x4.mul(x, bRight));
      x = v128.load32_splat(a + a3);
      left3 = f32x4.add(left3, f32x4.mul(x, bLeft));
      right3 = f32x4.add(right3, f32x4.mul(x, bRight));
      a += step;
      b += 2 * PANEL_ROW;
    }
    if (k) {
      const bLeft = v128.load(b);
      const bRight = v128.load(b, 16);
      let x = v128.load32_splat(a);
      left0 = f32x4.add(left0, f32x4.mul(x, bLeft));
      right0 = f32x4.add(right0, f32x4.mul(x, bRight));
      x = v128.load32_splat(a + a1);
      left1 = f32x4.add(left1, f32x4.mul(x, bLeft));
      right1 = f32x4.add(right1, f32x4.mul(x, bRight));
      x = v128.load32_splat(a + a2);
      left2 = f32x4.add(left2, f32x4.mul(x, bLeft));
      right2 = f32x4.add(right2, f32x4.mul(x, bRight));
      x = v128.load32_splat(a + a3);
      left3 = f32x4.add(left3, f32x4.mul(x, bLeft));
      right3 = f32x4.add(right3, f32x4.mul(x, bRight));
      a += step;
      b += PANEL_ROW;
    }
    a += jump;
  }
  if (flags & RELU) {
    const zero = f32x4.splat(0);
    left0 = f32x4.pmax(left0, zero);
    right0 = f32x4.pmax(right0, zero);
    left1 = f32x4.pmax(left1, zero);
    right1 = f32x4.pmax(right1, zero);
    left2 = f32x4.pmax(left2, zero);
    right2 = f32x4.pmax(right2, zero);
    left3 = f32x4.pmax(left3, zero);
    right3 = f32x4.pmax(right3, zero);
  }
  storeRow(c, left0, right0, columns, flags);
  if (rows > 1) storeRow(c + cStep, left1, right1, columns, flags);
  if (rows > 2) storeRow(c + 2 * cStep, left2, right2, columns, flags);
  if (rows > 3) storeRow(c + 3 * cStep, left3, right3, columns, flags);
}
