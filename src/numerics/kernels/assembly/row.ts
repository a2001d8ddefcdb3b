/** Rows of floats of any length, four at a time. */

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

/** to[i] += from[i] for `size` floats. */
export function addRow(to: usize, from: usize, size: i32): void {
  for (let left = size; left > 0; left -= 4) {
    storeSome(to, f32x4.add(loadSome(to, left), loadSome(from, left)), left);
    to += 16;
    from += 16;
  }
}

export function copyRow(to: usize, from: usize, size: i32): void {
  for (let left = size; left > 0; left -= 4) {
    storeSome(to, loadSome(from, left), left);
    to += 16;
    from += 16;
  }
}

export function zeroRow(to: usize, size: i32): void {
  for (let left = size; left > 0; left -= 4) {
    storeSome(to, f32x4.splat(0), left);
    to += 16;
  }
}

/** x *= factor. */
export function scaleRow(x: usize, size: i32, factor: f32): void {
  if (factor == 1) return;
  for (let left = size; left > 0; left -= 4) {
    storeSome(x, f32x4.mul(loadSome(x, left), f32x4.splat(factor)), left);
    x += 16;
  }
}

export function sumOfLanes(x: v128): f32 {
  const pairs = f32x4.add(
    x,
    i8x16.shuffle(x, x, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7),
  );
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}
