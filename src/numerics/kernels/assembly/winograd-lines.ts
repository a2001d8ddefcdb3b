/**
 * The transforms of winograd.ts along one axis, of vectors that hold four channels each and lie `step` bytes apart.
 */

/** Bᵀ d */
export function inputLine(from: usize, step: usize, to: usize, toStep: usize): void {
  const d0 = v128.load(from);
  const d1 = v128.load(from + step);
  const d2 = v128.load(from + 2 * step);
  const d3 = v128.load(from + 3 * step);
  v128.store(to, f32x4.sub(d0, d2));
  v128.store(to + toStep, f32x4.add(d1, d2));
  v128.store(to + 2 * toStep, f32x4.sub(d2, d1));
  v128.store(to + 3 * toStep, f32x4.sub(d1, d3));
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

/** Aᵀ m */
export function outputLine(from: usize, step: usize, to: usize, toStep: usize): void {
  const m0 = v128.load(from);
  const m1 = v128.load(from + step);
  const m2 = v128.load(from + 2 * step);
  const m3 = v128.load(from + 3 * step);
  v128.store(to, f32x4.add(f32x4.add(m0, m1), m2));
  v128.store(to + toStep, f32x4.sub(f32x4.sub(m1, m2), m3));
}

/** A dy */
export function outputGradientLine(from: usize, step: usize, to: usize, toStep: usize): void {
  const y0 = v128.load(from);
  const y1 = v128.load(from + step);
  v128.store(to, y0);
  v128.store(to + toStep, f32x4.add(y0, y1));
  v128.store(to + 2 * toStep, f32x4.sub(y0, y1));
  v128.store(to + 3 * toStep, f32x4.neg(y1));
}
