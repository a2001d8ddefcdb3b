import { expect, test } from 'vitest';
import reference from '../../tests/reference/linear-probe.json' with { type: 'json' };
import { normal, random } from './random.ts';
import { ridge } from './ridge.ts';

test('one column by hand: xy / (xx + λ)', () => {
  expect(ridge([1, 2], [3, 5], 2, 5)[0]).toBeCloseTo(13 / 10, 12);
});

test.each(reference.weights)('agrees with scikit-learn, $n rows', ({ n, x, y, w, lambda }) => {
  const found = ridge(x, y, n, lambda);
  w.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 10));
});

test('the gradient of the objective is zero at the answer, also with more columns than rows', () => {
  const source = random(5);
  for (const [n, d, k, lambda] of [
    [30, 6, 3, 0.5],
    [4, 9, 2, 1e-3],
  ] as const) {
    // prettier-ignore
    const x = Float64Array.from({ length: n * d }, () => normal(source));
    const y = Float64Array.from({ length: n * k }, () => normal(source));
    const w = ridge(x, y, n, lambda);
    for (let i = 0; i < d; i++)
      for (let c = 0; c < k; c++) {
        let gradient = lambda * w[i * k + c]!;
        for (let row = 0; row < n; row++) {
          let error = -y[row * k + c]!;
          for (let l = 0; l < d; l++) error += x[row * d + l]! * w[l * k + c]!;
          gradient += x[row * d + i]! * error;
        }
        expect(Math.abs(gradient)).toBeLessThan(1e-8);
      }
  }
});

test('what is not there to be fitted costs nothing: zero columns, zero weights', () => {
  expect([...ridge([0, 0, 0, 0], [1, -1], 2, 1e-9)]).toEqual([0, 0]);
});
