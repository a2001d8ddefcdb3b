/** Element-wise functions of two tensors that are broadcast against each other. */
import { loadSome, storeSome } from './row';
import { FLOAT } from './tile';

const ADD: i32 = 0;
const SUBTRACT: i32 = 1;
const MULTIPLY: i32 = 2;
const DIVIDE: i32 = 3;
const MAXIMUM: i32 = 4;
const MINIMUM: i32 = 5;
const SQUARED_DIFFERENCE: i32 = 6;
// 7: at least, as 1 or 0

function apply(a: v128, b: v128, operation: i32): v128 {
  if (operation == ADD) return f32x4.add(a, b);
  if (operation == SUBTRACT) return f32x4.sub(a, b);
  if (operation == MULTIPLY) return f32x4.mul(a, b);
  if (operation == DIVIDE) return f32x4.div(a, b);
  if (operation == MAXIMUM) return f32x4.max(a, b);
  if (operation == MINIMUM) return f32x4.min(a, b);
  if (operation == SQUARED_DIFFERENCE) {
    const difference = f32x4.sub(a, b);
    return f32x4.mul(difference, difference);
  }
  return v128.and(f32x4.ge(a, b), f32x4.splat(1));
}

/**
 * y [batch, rows, columns] = operation(a, b). Of each operand the next batch and the next row are so many bytes on (0
 * where it is repeated); the columns of a row follow each other, or, where aColumns (bColumns) is false, are all one.
 */
export function binary(
  operation: i32, a: usize, b: usize, y: usize, batch: i32, rows: i32, columns: i32,
  aBatch: usize, aRow: usize, aColumns: bool, bBatch: usize, bRow: usize, bColumns: bool,
): void {
  for (let t = 0; t < batch; t++) {
    for (let r = 0; r < rows; r++) {
      let p = a + <usize>t * aBatch + <usize>r * aRow;
      let q = b + <usize>t * bBatch + <usize>r * bRow;
      const one = v128.load32_splat(p), other = v128.load32_splat(q);
      let left = columns;
      for (; left >= 4; left -= 4) {
        v128.store(y, apply(aColumns ? v128.load(p) : one, bColumns ? v128.load(q) : other, operation));
        p += 16;
        q += 16;
        y += 16;
      }
      if (left > 0) {
        const x = aColumns ? loadSome(p, left) : one, z = bColumns ? loadSome(q, left) : other;
        storeSome(y, apply(x, z, operation), left);
        y += <usize>left * FLOAT;
      }
    }
  }
}
