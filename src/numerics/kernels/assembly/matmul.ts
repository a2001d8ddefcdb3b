import { FLOAT, RELU, ROWS, WIDTH, pack, panelBytes, tile } from './tile';
import { activate } from './activation';

/** So many rows of A stay in the nearest cache while every panel of B passes over them. */
const BLOCK: i32 = 64;

/**
 * `batch` products C[m, n] = activation(A[m, k] · B[k, n] + bias[n]). A is stored [m, k], or [k, m] where transposeA;
 * B likewise. aBatch, bBatch and biasBatch are bytes from one product to the next, 0 where all share one; bias may
 * be 0. `scratch` holds packedBytes(k, n).
 */
export function matmul(
  a: usize, b: usize, bias: usize, c: usize, batch: i32, m: i32, n: i32, k: i32, aBatch: usize, bBatch: usize,
  biasBatch: usize, transposeA: bool, transposeB: bool, activation: i32, scratch: usize,
): void {
  const aRow = transposeA ? FLOAT : <usize>k * FLOAT;
  const aStep = transposeA ? <usize>m * FLOAT : FLOAT;
  const bRow = transposeB ? FLOAT : <usize>n * FLOAT;
  const bColumn = transposeB ? <usize>k * FLOAT : FLOAT;
  const flags = activation == RELU ? RELU : 0;
  for (let t = 0; t < batch; t++) {
    if (t == 0 || bBatch || biasBatch) pack(b, bRow, bColumn, bias, k, n, scratch);
    product(a, aRow, aStep, scratch, panelBytes(k), c, (<usize>n) * FLOAT, m, n, k, flags);
    a += aBatch;
    b += bBatch;
    if (bias) bias += biasBatch;
    c += <usize>m * <usize>n * FLOAT;
  }
  if (activation && !flags)
    activate(c - <usize>batch * <usize>m * <usize>n * FLOAT, batch * m * n, activation);
}

/**
 * C[m, n] = A · packed B: A's element (m, k) at a + m·aRow + k·aStep, C's rows cRow bytes apart, B's panels panelStep.
 */
export function product(
  a: usize, aRow: usize, aStep: usize, packed: usize, panelStep: usize, c: usize, cRow: usize,
  m: i32, n: i32, k: i32, flags: i32,
): void {
  for (let block = 0; block < m; block += BLOCK) {
    let panel = packed;
    for (let j = 0; j < n; j += WIDTH) {
      tile(
        a + <usize>block * aRow, aRow, 2 * aRow, 3 * aRow, ROWS * aRow, aStep, 0, 1, k, panel,
        c + <usize>block * cRow + <usize>j * FLOAT, cRow, min(BLOCK, m - block), n - j, flags,
      );
      panel += panelStep;
    }
  }
}
