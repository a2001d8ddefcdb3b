/**
 * The transforms of winograd.ts, of vectors that hold four channels each. Those of tiles, of which there are many,
 * are done in both directions at once; those of filters along one axis at a time.
 */

/**
 * Bᵀ d B of a tile of the input: 4 × 4 vectors, `line` and `pixel` bytes apart, to the 16 points, `point` bytes apart.
 */
export function inputTile(from: usize, line: usize, pixel: usize, to: usize, point: usize): void {
  let d = from;
  let d0 = v128.load(d);
  let d1 = v128.load(d + line);
  let d2 = v128.load(d + 2 * line);
  let d3 = v128.load(d + 3 * line);
  const a00 = f32x4.sub(d0, d2), a10 = f32x4.add(d1, d2), a20 = f32x4.sub(d2, d1), a30 = f32x4.sub(d1, d3);
  d = from + pixel;
  d0 = v128.load(d);
  d1 = v128.load(d + line);
  d2 = v128.load(d + 2 * line);
  d3 = v128.load(d + 3 * line);
  const a01 = f32x4.sub(d0, d2), a11 = f32x4.add(d1, d2), a21 = f32x4.sub(d2, d1), a31 = f32x4.sub(d1, d3);
  d = from + 2 * pixel;
  d0 = v128.load(d);
  d1 = v128.load(d + line);
  d2 = v128.load(d + 2 * line);
  d3 = v128.load(d + 3 * line);
  const a02 = f32x4.sub(d0, d2), a12 = f32x4.add(d1, d2), a22 = f32x4.sub(d2, d1), a32 = f32x4.sub(d1, d3);
  d = from + 3 * pixel;
  d0 = v128.load(d);
  d1 = v128.load(d + line);
  d2 = v128.load(d + 2 * line);
  d3 = v128.load(d + 3 * line);
  const a03 = f32x4.sub(d0, d2), a13 = f32x4.add(d1, d2), a23 = f32x4.sub(d2, d1), a33 = f32x4.sub(d1, d3);
  inputRow(a00, a01, a02, a03, to, point);
  inputRow(a10, a11, a12, a13, to + 4 * point, point);
  inputRow(a20, a21, a22, a23, to + 8 * point, point);
  inputRow(a30, a31, a32, a33, to + 12 * point, point);
}

function inputRow(d0: v128, d1: v128, d2: v128, d3: v128, to: usize, point: usize): void {
  v128.store(to, f32x4.sub(d0, d2));
  v128.store(to + point, f32x4.add(d1, d2));
  v128.store(to + 2 * point, f32x4.sub(d2, d1));
  v128.store(to + 3 * point, f32x4.sub(d1, d3));
}

/** Aᵀ m A of the 16 points, `point` bytes apart, as 2 × 2 vectors one after the other. */
export function outputTile(from: usize, point: usize, to: usize): void {
  let m = from;
  let m0 = v128.load(m);
  let m1 = v128.load(m + 4 * point);
  let m2 = v128.load(m + 8 * point);
  let m3 = v128.load(m + 12 * point);
  const s00 = f32x4.add(f32x4.add(m0, m1), m2), s10 = f32x4.sub(f32x4.sub(m1, m2), m3);
  m = from + point;
  m0 = v128.load(m);
  m1 = v128.load(m + 4 * point);
  m2 = v128.load(m + 8 * point);
  m3 = v128.load(m + 12 * point);
  const s01 = f32x4.add(f32x4.add(m0, m1), m2), s11 = f32x4.sub(f32x4.sub(m1, m2), m3);
  m = from + 2 * point;
  m0 = v128.load(m);
  m1 = v128.load(m + 4 * point);
  m2 = v128.load(m + 8 * point);
  m3 = v128.load(m + 12 * point);
  const s02 = f32x4.add(f32x4.add(m0, m1), m2), s12 = f32x4.sub(f32x4.sub(m1, m2), m3);
  m = from + 3 * point;
  m0 = v128.load(m);
  m1 = v128.load(m + 4 * point);
  m2 = v128.load(m + 8 * point);
  m3 = v128.load(m + 12 * point);
  const s03 = f32x4.add(f32x4.add(m0, m1), m2), s13 = f32x4.sub(f32x4.sub(m1, m2), m3);
  v128.store(to, f32x4.add(f32x4.add(s00, s01), s02), 0);
  v128.store(to, f32x4.sub(f32x4.sub(s01, s02), s03), 16);
  v128.store(to, f32x4.add(f32x4.add(s10, s11), s12), 32);
  v128.store(to, f32x4.sub(f32x4.sub(s11, s12), s13), 48);
}

/** A dy Aᵀ of a tile of dy: 2 × 2 vectors, `line` and `pixel` bytes apart, to the 16 points, `point` bytes apart. */
export function outputGradientTile(from: usize, line: usize, pixel: usize, to: usize, point: usize): void {
  const y00 = v128.load(from), y01 = v128.load(from + pixel);
  const y10 = v128.load(from + line), y11 = v128.load(from + line + pixel);
  outputGradientRow(y00, y01, to, point);
  outputGradientRow(f32x4.add(y00, y10), f32x4.add(y01, y11), to + 4 * point, point);
  outputGradientRow(f32x4.sub(y00, y10), f32x4.sub(y01, y11), to + 8 * point, point);
  outputGradientRow(f32x4.neg(y10), f32x4.neg(y11), to + 12 * point, point);
}

function outputGradientRow(y0: v128, y1: v128, to: usize, point: usize): void {
  v128.store(to, y0);
  v128.store(to + point, f32x4.add(y0, y1));
  v128.store(to + 2 * point, f32x4.sub(y0, y1));
  v128.store(to + 3 * point, f32x4.neg(y1));
}

/** G g */
export function filterLine(g0: v128, g1: v128, g2: v128, to: usize, toStep: usize): void {
  const half = f32x4.splat(0.5);
  const outer = f32x4.mul(half, f32x4.add(g0, g2));
  const inner = f32x4.mul(half, g1);
  v128.store(to, g0);
  v128.store(to + toStep, f32x4.add(outer, inner));
  v128.store(to + 2 * toStep, f32x4.sub(outer, inner));
  v128.store(to + 3 * toStep, g2);
}

/** Gᵀ u */
export function filterGradientLine(from: usize, step: usize, to: usize, toStep: usize): void {
  const u0 = v128.load(from);
  const u1 = v128.load(from + step);
  const u2 = v128.load(from + 2 * step);
  const u3 = v128.load(from + 3 * step);
  const half = f32x4.splat(0.5);
  const sum = f32x4.mul(half, f32x4.add(u1, u2));
  v128.store(to, f32x4.add(u0, sum));
  v128.store(to + toStep, f32x4.mul(half, f32x4.sub(u1, u2)));
  v128.store(to + 2 * toStep, f32x4.add(sum, u3));
}
