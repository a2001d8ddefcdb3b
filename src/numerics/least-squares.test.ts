import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimumNorm } from './least-squares.ts';
import { normal, random } from './random.ts';

/** Rows of a random [rows, n] matrix Z, and ZᵀZ. */
function normalMatrix(rows: number, n: number, seed: number) {
  const source = random(seed);
  const Z = Array.from({ length: rows }, () => Array.from({ length: n }, () => normal(source)));
  const entry = (k: number) =>
    Z.reduce((sum, row) => sum + row[Math.trunc(k / n)]! * row[k % n]!, 0);
  return { Z, A: Float64Array.from({ length: n * n }, (_, k) => entry(k)) };
}
const times = (A: Float64Array, x: ArrayLike<number>, n: number) =>
  Array.from({ length: n }, (_, i) =>
    Array.from(A.subarray(i * n, (i + 1) * n)).reduce((sum, a, j) => sum + a * x[j]!, 0),
  );

test('by hand: a regular, a singular and an empty system', () => {
  expect([...minimumNorm(Float64Array.of(2, 0, 0, 4), [2, 2], 2)]).toEqual([1, 0.5]);
  const shared = minimumNorm(Float64Array.of(1, 1, 1, 1), [2, 2], 2); // x₀ + x₁ = 2, evenly
  shared.forEach((x) => expect(x).toBeCloseTo(1, 12));
  expect([...minimumNorm(new Float64Array(9), [0, 0, 0], 3)]).toEqual([0, 0, 0]);
});

test('it solves what can be solved', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 99 }), (n, seed) => {
      const { A } = normalMatrix(n + 5, n, seed);
      const wanted = Array.from({ length: n }, (_, i) => i - 2);
      const found = minimumNorm(A, times(A, wanted, n), n);
      found.forEach((x, i) => expect(x).toBeCloseTo(wanted[i]!, 6));
    }),
    { numRuns: 40 },
  );
});

test('of all solutions, the shortest: it lies in the span of the rows', () => {
  const n = 6;
  const { A, Z } = normalMatrix(2, n, 7);
  const one = Array.from({ length: n }, (_, i) => (i % 2 ? 1 : -2));
  const b = times(A, one, n);
  const x = minimumNorm(A, b, n);
  times(A, x, n).forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 9));
  // Whatever is orthogonal to both rows must be missing from x: e minus its projection on the rows.
  const dot = (u: ArrayLike<number>, v: ArrayLike<number>) =>
    Array.from(u).reduce((sum, value, i) => sum + value * v[i]!, 0);
  const [p, q] = Z as [number[], number[]];
  const q2 = q.map((value, i) => value - (dot(q, p) / dot(p, p)) * p[i]!);
  const e = Array.from({ length: n }, (_, i) => (i === 0 ? 1 : 0));
  const outside = e.map(
    (value, i) => value - (dot(e, p) / dot(p, p)) * p[i]! - (dot(e, q2) / dot(q2, q2)) * q2[i]!,
  );
  expect(dot(outside, x)).toBeCloseTo(0, 9);
});
