/**
 * ln, exp, sin and cos from + − × ÷ alone, which IEEE 754 specifies to the last bit. `Math.log` and its kin are
 * not specified, so engines differ in them, and a run that used them would depend on the reader's browser.
 * Accurate to about 1e-15 relative (sin and cos: to about 1e-15 absolute for |x| < 1e5).
 */

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Index of the word that holds sign and exponent; 1 on every little-endian machine. */
const high = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

// ln 2 and π/2 in two parts; the first has so few bits that its product with a small integer is exact.
const ln2High = 0.6931471804855391;
const ln2Low = 7.440617110012397e-11;
const halfPiHigh = 1.5707963267341256;
const halfPiLow = 6.077100506506192e-11;

/** Σ coefficients[i]·x^i */
function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i]!;
  return sum;
}

const reciprocalsOfOdd = Array.from({ length: 12 }, (_, i) => 1 / (2 * i + 1));

/** Natural logarithm. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (x < 2 ** -1022) return ln(x * 2 ** 54) - 54 * (ln2High + ln2Low);
  // x = m·2^e with m in [√½, √2)
  double[0] = x;
  let e = (words[high]! >>> 20) - 1023;
  words[high] = (words[high]! & 0xfffff) | 0x3ff00000;
  let m = double[0];
  if (m >= Math.SQRT2) {
    m /= 2;
    e++;
  }
  // ln m = 2 artanh s with s = (m−1)/(m+1), |s| < 0.172
  const s = (m - 1) / (m + 1);
  return e * ln2High + (2 * s * polynomial(s * s, reciprocalsOfOdd) + e * ln2Low);
}

const factorials = [1];
for (let i = 1; i < 20; i++) factorials.push(factorials[i - 1]! * i);
const expSeries = factorials.slice(0, 15).map((f) => 1 / f);
const alternating = (start: 0 | 1) =>
  Array.from({ length: 9 }, (_, i) => (i % 2 ? -1 : 1) / factorials[2 * i + start]!);
const sinSeries = alternating(1);
const cosSeries = alternating(0);

/** e^x. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.2) return 0;
  if (x !== x) return x;
  // x = k·ln 2 + r with |r| ≤ ln 2 / 2
  const k = Math.round(x / Math.LN2);
  const r = x - k * ln2High - k * ln2Low;
  return scale(polynomial(r, expSeries), k);
}

/** x·2^k, in two steps so that neither factor overflows. */
function scale(x: number, k: number): number {
  const first = Math.trunc(k / 2);
  return x * powerOfTwo(first) * powerOfTwo(k - first);
}
function powerOfTwo(k: number): number {
  words[high] = (k + 1023) << 20;
  words[1 - high] = 0;
  return double[0]!;
}

/** x less the nearest multiple of π/2, and the quarter (0–3) that this multiple is. */
function quarter(x: number): [rest: number, index: number] {
  const k = Math.round(x / (Math.PI / 2));
  return [x - k * halfPiHigh - k * halfPiLow, k & 3];
}

/** Sine of an angle in radians. */
export function sin(x: number): number {
  const [r, q] = quarter(x);
  const value = q & 1 ? polynomial(r * r, cosSeries) : r * polynomial(r * r, sinSeries);
  return q & 2 ? -value : value;
}

/** Cosine of an angle in radians. */
export function cos(x: number): number {
  const [r, q] = quarter(x);
  const value = q & 1 ? r * polynomial(r * r, sinSeries) : polynomial(r * r, cosSeries);
  return q === 1 || q === 2 ? -value : value;
}
