import { exp, sigmoid, tanh } from './elementary';
import { RELU } from './tile';

/** Activations by number; RELU is 1. The TypeScript side keeps the same list. */
export const TANH: i32 = 2;
export const SIGMOID: i32 = 3;
export const EXP: i32 = 4;

function activated(x: v128, activation: i32): v128 {
  if (activation == RELU) return f32x4.pmax(x, f32x4.splat(0)); // in this order NaN stays NaN
  if (activation == TANH) return tanh(x);
  if (activation == SIGMOID) return sigmoid(x);
  return exp(x);
}

/** Slope of the activation where its value is y. */
function slope(y: v128, activation: i32): v128 {
  const one = f32x4.splat(1);
  if (activation == RELU) return v128.and(one, f32x4.gt(y, f32x4.splat(0)));
  if (activation == TANH) return f32x4.sub(one, f32x4.mul(y, y));
  if (activation == SIGMOID) return f32x4.mul(y, f32x4.sub(one, y));
  return y;
}

/** Four floats from an address that holds only `count` of them. */
export function loadSome(from: usize, count: i32): v128 {
  if (count >= 4) return v128.load(from);
  let x = v128.load32_zero(from);
  if (count > 1) x = v128.load32_lane(from, x, 1, 4);
  if (count > 2) x = v128.load32_lane(from, x, 2, 8);
  return x;
}

export function storeSome(to: usize, x: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, x);
    return;
  }
  v128.store32_lane(to, x, 0);
  if (count > 1) v128.store32_lane(to, x, 1, 4);
  if (count > 2) v128.store32_lane(to, x, 2, 8);
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
 * g = dy · slope(y) for y = activation(…) of shape [rows, columns], and, unless `sums` is 0, the column sums of g:
 * what a bias of that layer gets as its gradient. kind 0 is the identity.
 */
export function activationGradient(
  dy: usize, y: usize, g: usize, sums: usize, rows: i32, columns: i32, kind: i32,
): void {
  if (sums) memory.fill(sums, 0, <usize>columns << 2);
  for (let r = 0; r < rows; r++) {
    let sum = sums;
    for (let left = columns; left > 0; left -= 4) {
      let x = loadSome(dy, left);
      if (kind == RELU) x = v128.and(x, f32x4.gt(loadSome(y, left), f32x4.splat(0)));
      else if (kind) x = f32x4.mul(x, slope(loadSome(y, left), kind));
      storeSome(g, x, left);
      if (sums) storeSome(sum, f32x4.add(loadSome(sum, left), x), left);
      const bytes = <usize>min(left, 4) << 2;
      dy += bytes;
      y += bytes;
      g += bytes;
      sum += bytes;
    }
  }
}
