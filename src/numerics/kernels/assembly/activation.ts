import { exp, sigmoid, tanh } from './elementary';
import { loadSome, storeSome } from './row';
import { BLOCK, addColumnSums } from './sums';
import { RELU } from './tile';

/** Activations by number; RELU is 1. The TypeScript side keeps the same list. */
export const TANH: i32 = 2;
export const SIGMOID: i32 = 3;
export const EXP: i32 = 4;

function activated(x: v128, kind: i32): v128 {
  if (kind == RELU) return f32x4.pmax(x, f32x4.splat(0)); // in this order NaN stays NaN
  if (kind == TANH) return tanh(x);
  if (kind == SIGMOID) return sigmoid(x);
  return exp(x);
}

/** dy times the slope of the activation where its value is y. */
function timesSlope(dy: v128, y: v128, kind: i32): v128 {
  const one = f32x4.splat(1);
  if (kind == RELU) return v128.and(dy, f32x4.gt(y, f32x4.splat(0)));
  if (kind == TANH) return f32x4.mul(dy, f32x4.sub(one, f32x4.mul(y, y)));
  if (kind == SIGMOID) return f32x4.mul(dy, f32x4.mul(y, f32x4.sub(one, y)));
  return f32x4.mul(dy, y);
}

/** y = activation(x) for `size` floats; y may be x. */
export function activation(x: usize, y: usize, size: i32, kind: i32): void {
  for (let left = size; left > 0; left -= 4) {
    storeSome(y, activated(loadSome(x, left), kind), left);
    x += 16;
    y += 16;
  }
}

export function activate(x: usize, size: i32, kind: i32): void {
  activation(x, x, size, kind);
}

/**
 * g = dy · slope(y) for y = activation(…) of shape [batch, rows, columns], and the sums of g over its rows, which are
 * what a layer's bias gets as its gradient, into sums [batch, columns]. Where sums is 0 they are not wanted; where the
 * activation is the identity (kind 0) g is dy and is not written.
 */
export function activationGradient(
  dy: usize, y: usize, g: usize, sums: usize, batch: i32, rows: i32, columns: i32, kind: i32,
): void {
  if (sums) memory.fill(sums, 0, (<usize>(batch * columns)) << 2);
  for (let t = 0; t < batch; t++) {
    for (let r = 0; r < rows; r += BLOCK) {
      const some = min(BLOCK, rows - r);
      if (kind) gradient(dy, y, g, some * columns, kind);
      if (sums) addColumnSums(kind ? g : dy, sums, some, columns);
      const bytes = (<usize>(some * columns)) << 2;
      dy += bytes;
      y += bytes;
      g += bytes;
    }
    if (sums) sums += (<usize>columns) << 2;
  }
}

function gradient(dy: usize, y: usize, g: usize, size: i32, kind: i32): void {
  for (let left = size; left > 0; left -= 4) {
    storeSome(g, timesSlope(loadSome(dy, left), loadSome(y, left), kind), left);
    dy += 16;
    y += 16;
    g += 16;
  }
}
