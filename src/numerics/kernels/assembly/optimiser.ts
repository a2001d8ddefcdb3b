import { loadSome, storeSome } from './row';

/**
 * One step of Adam (Kingma & Ba 2015, algorithm 1) for `size` weights: the moments m and v are updated in place, the
 * new weights go to `next`. Bias correction comes in ready-made: step = rate / (1 − β₁ᵗ), scale = 1 / (1 − β₂ᵗ).
 */
export function adam(
  w: usize, gradient: usize, m: usize, v: usize, next: usize, size: i32, step: f32, scale: f32, beta1: f32,
  beta2: f32, epsilon: f32,
): void {
  const b1 = f32x4.splat(beta1), rest1 = f32x4.splat(1 - beta1);
  const b2 = f32x4.splat(beta2), rest2 = f32x4.splat(1 - beta2);
  const s = f32x4.splat(step),
    c = f32x4.splat(scale),
    e = f32x4.splat(epsilon);
  for (let left = size; left > 0; left -= 4) {
    const g = loadSome(gradient, left);
    const first = f32x4.add(f32x4.mul(b1, loadSome(m, left)), f32x4.mul(rest1, g));
    const second = f32x4.add(f32x4.mul(b2, loadSome(v, left)), f32x4.mul(rest2, f32x4.mul(g, g)));
    storeSome(m, first, left);
    storeSome(v, second, left);
    const move = f32x4.div(f32x4.mul(s, first), f32x4.add(f32x4.sqrt(f32x4.mul(second, c)), e));
    storeSome(next, f32x4.sub(loadSome(w, left), move), left);
    w += 16;
    gradient += 16;
    m += 16;
    v += 16;
    next += 16;
  }
}

/**
 * One step of gradient descent. With momentum (Polyak's: v ← momentum·v + g), `velocity` is updated in place; where
 * momentum is 0 it is not touched.
 */
export function sgd(
  w: usize, gradient: usize, velocity: usize, next: usize, size: i32, rate: f32, momentum: f32,
): void {
  const r = f32x4.splat(rate), keep = f32x4.splat(momentum);
  for (let left = size; left > 0; left -= 4) {
    let g = loadSome(gradient, left);
    if (momentum != 0) {
      g = f32x4.add(f32x4.mul(keep, loadSome(velocity, left)), g);
      storeSome(velocity, g, left);
      velocity += 16;
    }
    storeSome(next, f32x4.sub(loadSome(w, left), f32x4.mul(r, g)), left);
    w += 16;
    gradient += 16;
    next += 16;
  }
}
