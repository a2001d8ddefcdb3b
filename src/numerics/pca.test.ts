import { expect, test } from 'vitest';
import reference from '../../tests/reference/pca.json' with { type: 'json' };
import { eigen, multiply, multiplyTransposed, orthonormalise } from './matrices.ts';
import { pca, project } from './pca.ts';
import { normal, random } from './random.ts';

const far = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (v, i) => Math.abs(v - b[i]!)));

test('components, variances and mean are those of a singular value decomposition', () => {
  const { data, n, d, k } = reference;
  const found = pca(data, n, d, k);
  expect(far(found.mean, reference.mean)).toBeLessThan(1e-12);
  expect(far(found.components, reference.components)).toBeLessThan(1e-9);
  expect(far(found.variances, reference.variances)).toBeLessThan(1e-9 * reference.variances[0]!);
});

test('all components of a small matrix; the projection keeps the distances', () => {
  const r = random(1);
  const data = Float32Array.from({ length: 20 * 4 }, () => normal(r));
  const found = pca(data, 20, 4, 4);
  expect(
    far(multiplyTransposed(found.components, found.components, 4, 4, 4), identity(4)),
  ).toBeLessThan(1e-12);
  const projected = project(data, 20, found);
  const distance = (x: Float32Array, i: number, j: number) =>
    Math.hypot(...[0, 1, 2, 3].map((c) => x[i * 4 + c]! - x[j * 4 + c]!));
  for (let i = 1; i < 20; i++)
    expect(distance(projected, 0, i)).toBeCloseTo(distance(data, 0, i), 5);
});

test('data without variance, and impossible requests', () => {
  const flat = pca(new Float32Array(12).fill(3), 4, 3, 2);
  expect([...flat.variances]).toEqual([0, 0]);
  expect(flat.components.every(Number.isFinite)).toBe(true);
  expect(() => pca([1, 2], 1, 2, 1)).toThrow(RangeError);
  expect(() => pca([1, 2, 3, 4], 2, 2, 3)).toThrow(RangeError);
});

test('eigenvectors of a random symmetric matrix diagonalise it', () => {
  const r = random(2);
  const n = 9;
  const root = Float64Array.from({ length: n * n }, () => normal(r));
  const a = root.map((v, i) => v + root[(i % n) * n + Math.trunc(i / n)]!);
  const { values, vectors } = eigen(a, n);
  const turned = multiplyTransposed(multiply(vectors, a, n, n, n), vectors, n, n, n);
  expect(
    far(
      turned,
      identity(n).map((v, i) => v * values[i % n]!),
    ),
  ).toBeLessThan(1e-12);
  expect([...values]).toEqual([...values].sort((p, q) => q - p));
});

test('Gram–Schmidt on nearly parallel rows', () => {
  const rows = Float64Array.from([1, 1, 1, 1, 1, 1 + 1e-7, 1, 1 - 1e-7, 1]);
  orthonormalise(rows, 3, 3);
  expect(far(multiplyTransposed(rows, rows, 3, 3, 3), identity(3))).toBeLessThan(1e-12);
});

const identity = (n: number) =>
  Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
