/** The cross-entropy of a softmax, mean over rows, and its gradient, each in one pass over the logits. */
import { exp, log } from './elementary';
import { loadSome, storeSome, sumOfLanes } from './row';

/** Four floats of a row of which `count` are left; `fill` beyond them. */
function loadOr(from: usize, count: i32, fill: f32): v128 {
  const inside = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(count));
  return v128.bitselect(loadSome(from, count), f32x4.splat(fill), inside);
}

function largest(row: usize, columns: i32): f32 {
  let x = f32x4.splat(-Infinity);
  for (let left = columns; left > 0; left -= 4) {
    x = f32x4.pmax(x, loadOr(row, left, -Infinity));
    row += 16;
  }
  return max(
    max(f32x4.extract_lane(x, 0), f32x4.extract_lane(x, 1)),
    max(f32x4.extract_lane(x, 2), f32x4.extract_lane(x, 3)),
  );
}

/** Σ exp(x − shift) over a row. */
function sumOfExponentials(row: usize, columns: i32, shift: f32): f32 {
  let sum = f32x4.splat(0);
  for (let left = columns; left > 0; left -= 4) {
    sum = f32x4.add(sum, exp(f32x4.sub(loadOr(row, left, -Infinity), f32x4.splat(shift))));
    row += 16;
  }
  return sumOfLanes(sum);
}

/** Σ of a row of targets, each times (x − shift) of a row x where there is one. */
function weighted(targets: usize, x: usize, columns: i32, shift: f32): f32 {
  let sum = f32x4.splat(0);
  for (let left = columns; left > 0; left -= 4) {
    let t = loadOr(targets, left, 0);
    if (x) {
      t = f32x4.mul(t, f32x4.sub(loadSome(x, left), f32x4.splat(shift)));
      x += 16;
    }
    sum = f32x4.add(sum, t);
    targets += 16;
  }
  return sumOfLanes(sum);
}

/**
 * loss = mean over rows of −Σ target · log softmax(logits). Targets are distributions [rows, columns], or, where
 * `targets` is 0, class numbers [rows] (int32).
 */
export function softmaxCrossEntropy(
  logits: usize, labels: usize, targets: usize, loss: usize, rows: i32, columns: i32,
): void {
  const bytes = (<usize>columns) << 2;
  let total: f64 = 0;
  for (let r = 0; r < rows; r++) {
    const shift = largest(logits, columns);
    const logSum = log(sumOfExponentials(logits, columns, shift));
    if (targets) {
      total += logSum * weighted(targets, 0, columns, 0) - weighted(targets, logits, columns, shift);
      targets += bytes;
    } else {
      total += logSum - (load<f32>(logits + (<usize>load<i32>(labels) << 2)) - shift);
      labels += 4;
    }
    logits += bytes;
  }
  store<f32>(loss, <f32>(total / <f64>rows));
}

/** Its gradient for the logits, times the loss's own at `dy`: (softmax(logits) · Σ target − target) · dy / rows. */
export function softmaxCrossEntropyGradient(
  logits: usize, labels: usize, targets: usize, dy: usize, gradient: usize, rows: i32, columns: i32,
): void {
  const bytes = (<usize>columns) << 2;
  const share = load<f32>(dy) / <f32>rows;
  for (let r = 0; r < rows; r++) {
    const shift = largest(logits, columns);
    const mass = targets ? weighted(targets, 0, columns, 0) : 1;
    const factor = f32x4.splat((share * mass) / sumOfExponentials(logits, columns, shift));
    for (let at: usize = 0, left = columns; left > 0; left -= 4) {
      let g = f32x4.mul(factor, exp(f32x4.sub(loadSome(logits + at, left), f32x4.splat(shift))));
      if (targets) g = f32x4.sub(g, f32x4.mul(f32x4.splat(share), loadSome(targets + at, left)));
      storeSome(gradient + at, g, left);
      at += 16;
    }
    if (targets) {
      targets += bytes;
    } else {
      const own = gradient + ((<usize>load<i32>(labels)) << 2);
      store<f32>(own, load<f32>(own) - share);
      labels += 4;
    }
    logits += bytes;
    gradient += bytes;
  }
}
