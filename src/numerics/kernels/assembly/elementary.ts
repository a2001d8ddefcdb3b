/**
 * exp, tanh, the logistic function and log to about one unit in the last place, from + − × ÷ alone, so that every
 * engine computes the same bits. Ranges and polynomials are those of Moshier's Cephes library (expf, tanhf, logf).
 * NaN in, NaN out.
 */

function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** a·b + c, rounded twice: wasm has no deterministic fused multiply-add. */
function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

/** 2ⁿ for whole n in [-126, 127]. */
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

export function exp(x: v128): v128 {
  x = f32x4.pmin(f32x4.pmax(x, splat(-104)), splat(89)); // beyond: 0 and ∞, as at these ends
  // x = n ln 2 + r, |r| ≤ ½ ln 2; ln 2 in two parts, the first short enough for n times it to be exact.
  const n = f32x4.nearest(f32x4.mul(x, splat(1.44269504088896341)));
  let r = f32x4.sub(x, f32x4.mul(n, splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, splat(-2.1219444e-4)));
  let p = splat(1.98756915e-4);
  p = multiplyAdd(p, r, splat(1.3981999507e-3));
  p = multiplyAdd(p, r, splat(8.3334519073e-3));
  p = multiplyAdd(p, r, splat(4.1665795894e-2));
  p = multiplyAdd(p, r, splat(1.6666665459e-1));
  p = multiplyAdd(p, r, splat(5.0000001201e-1));
  p = f32x4.add(multiplyAdd(p, f32x4.mul(r, r), r), splat(1));
  // 2ⁿ in two factors: n may be 128, or so low that the result is subnormal.
  const whole = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(whole, 1);
  return f32x4.mul(f32x4.mul(p, powerOfTwo(half)), powerOfTwo(i32x4.sub(whole, half)));
}

export function sigmoid(x: v128): v128 {
  const one = splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

export function tanh(x: v128): v128 {
  const one = splat(1);
  const size = f32x4.abs(x);
  // Near 0 the exponential form would cancel.
  const z = f32x4.mul(x, x);
  let p = splat(-5.70498872745e-3);
  p = multiplyAdd(p, z, splat(2.06390887954e-2));
  p = multiplyAdd(p, z, splat(-5.37397155531e-2));
  p = multiplyAdd(p, z, splat(1.33314422036e-1));
  p = multiplyAdd(p, z, splat(-3.33332819422e-1));
  p = multiplyAdd(f32x4.mul(p, z), x, x);
  const e = exp(f32x4.add(size, size));
  const far = f32x4.sub(one, f32x4.div(splat(2), f32x4.add(e, one)));
  const sign = v128.and(x, splat(-0.0));
  return v128.bitselect(v128.or(far, sign), p, f32x4.ge(size, splat(0.625)));
}

/** Natural logarithm of a normal x > 0. */
export function log(x: f32): f32 {
  if (!(x < Infinity)) return x;
  let exponent = <f32>(<i32>(reinterpret<u32>(x) >> 23) - 126);
  let m = reinterpret<f32>((reinterpret<u32>(x) & 0x007fffff) | 0x3f000000); // in [½, 1)
  if (m < <f32>0.70710678118654752) {
    exponent -= 1;
    m += m;
  }
  m -= 1;
  const z = m * m;
  let p: f32 = 7.0376836292e-2;
  p = p * m - <f32>1.151461031e-1;
  p = p * m + <f32>1.167699874e-1;
  p = p * m - <f32>1.2420140846e-1;
  p = p * m + <f32>1.4249322787e-1;
  p = p * m - <f32>1.6668057665e-1;
  p = p * m + <f32>2.0000714765e-1;
  p = p * m - <f32>2.4999993993e-1;
  p = p * m + <f32>3.3333331174e-1;
  p = p * m * z - <f32>2.1219444e-4 * exponent - <f32>0.5 * z;
  return m + p + <f32>0.693359375 * exponent;
}
