/**
 * The one multiply-add loop that every product and convolution here is made of: 4 rows × 8 columns of
 *
 *     C[m, n] = init[n] + Σ over i < outer, k < inner of A(m, i, k) · B[i·inner + k, n]
 *
 * held in eight SIMD registers, so that each step does 64 operations for 2 loads of B and 4 of A.
 * Where A's elements lie is told by byte steps, and that alone makes it a matrix product (outer = 1), a convolution
 * (outer runs down the filter, inner along a row of it) or a filter gradient (over the rows and columns of an image).
 *
 * All pointers are byte addresses in the memory that tfjs allocates from; nothing here allocates.
 */

import { loadSome, storeSome } from './row';

export const FLOAT: usize = 4;
/** Columns of a panel and of a tile: two SIMD registers. */
export const WIDTH: i32 = 8;
/** Bytes of a row of a panel. */
export const PANEL_ROW: usize = 32;
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
  from: usize, rowStep: usize, columnStep: usize, bias: usize, depth: i32, columns: i32, to: usize,
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

/**
 * Computes m rows of C, four at a time, and of each the `columns` that one panel is for (of its eight, those beyond
 * are left alone).
 * Of four rows of A the first begins at a and the others a1, a2, a3 bytes after it; the next four begin `next` bytes
 * after these. Within a row the next k is `step` bytes on, and the next i `jump` bytes after the last k.
 * C's rows are cStep bytes apart.
 */
export function tile(
  a: usize, a1: usize, a2: usize, a3: usize, next: usize, step: usize, jump: usize, outer: i32, inner: i32,
  panel: usize, c: usize, cStep: usize, m: i32, columns: i32, flags: i32,
): void {
  let c1 = cStep, c2 = 2 * cStep, c3 = 3 * cStep;
  for (; m > 0; m -= ROWS) {
    // Rows past the end repeat the last one: computed again, stored again in the same place.
    if (m < 4) {
      if (m < 2) { a1 = 0; c1 = 0; }
      if (m < 3) { a2 = a1; c2 = c1; }
      a3 = a2;
      c3 = c2;
    }
    let left0 = v128.load(panel), right0 = v128.load(panel, 16);
    let left1 = left0, right1 = right0, left2 = left0, right2 = right0, left3 = left0, right3 = right0;
    if (flags & ACCUMULATE) {
      const rest = columns - 4;
      left0 = loadSome(c, columns);
      left1 = loadSome(c + c1, columns);
      left2 = loadSome(c + c2, columns);
      left3 = loadSome(c + c3, columns);
      if (rest > 0) {
        right0 = loadSome(c + 16, rest);
        right1 = loadSome(c + c1 + 16, rest);
        right2 = loadSome(c + c2 + 16, rest);
        right3 = loadSome(c + c3 + 16, rest);
      }
    }
    let row = a;
    let b = panel + PANEL_ROW;
    for (let i = outer; i > 0; i--) {
      for (let k = inner; k > 0; k--) {
        const bLeft = v128.load(b);
        const bRight = v128.load(b, 16);
        let x = v128.load32_splat(row);
        left0 = f32x4.add(left0, f32x4.mul(x, bLeft));
        right0 = f32x4.add(right0, f32x4.mul(x, bRight));
        x = v128.load32_splat(row + a1);
        left1 = f32x4.add(left1, f32x4.mul(x, bLeft));
        right1 = f32x4.add(right1, f32x4.mul(x, bRight));
        x = v128.load32_splat(row + a2);
        left2 = f32x4.add(left2, f32x4.mul(x, bLeft));
        right2 = f32x4.add(right2, f32x4.mul(x, bRight));
        x = v128.load32_splat(row + a3);
        left3 = f32x4.add(left3, f32x4.mul(x, bLeft));
        right3 = f32x4.add(right3, f32x4.mul(x, bRight));
        row += step;
        b += PANEL_ROW;
      }
      row += jump;
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
    if (columns >= WIDTH) {
      v128.store(c, left0);
      v128.store(c, right0, 16);
      v128.store(c + c1, left1);
      v128.store(c + c1, right1, 16);
      v128.store(c + c2, left2);
      v128.store(c + c2, right2, 16);
      v128.store(c + c3, left3);
      v128.store(c + c3, right3, 16);
    } else {
      storePart(c, left0, right0, columns);
      storePart(c + c1, left1, right1, columns);
      storePart(c + c2, left2, right2, columns);
      storePart(c + c3, left3, right3, columns);
    }
    a += next;
    c += ROWS * cStep;
  }
}

function storePart(to: usize, left: v128, right: v128, columns: i32): void {
  storeSome(to, left, columns);
  if (columns > 4) storeSome(to + 16, right, columns - 4);
}
