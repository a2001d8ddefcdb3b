import { beforeAll, expect, test } from 'vitest';
import { load } from '../../../../harness/host.ts';
import { wine } from '../../../datasets/wine/index.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { moments, standardised } from '../../../numerics/standardise.ts';
import { bowlLoss, descendBowls } from '../algorithm.ts';
import { regressionsOf } from './wine-tasks.ts';

beforeAll(() => useBackend());

/** Half the mean squared error of a column's prediction before the first step of gradient descent and after each. */
function descent(
  rows: Float32Array,
  m: number,
  target: number,
  rates: readonly number[],
): number[] {
  const n = rows.length / m;
  let w = new Float64Array(m); // the target's own entry stays 0
  const errors = () =>
    Array.from({ length: n }, (_, i) =>
      w.reduce((sum, weight, j) => sum + weight * rows[i * m + j]!, -rows[i * m + target]!),
    );
  const loss = () => errors().reduce((sum, error) => sum + error ** 2, 0) / (2 * n);
  return [
    loss(),
    ...rates.map((rate) => {
      const all = errors();
      w = w.map((weight, j) =>
        j === target
          ? 0
          : weight - (rate * all.reduce((sum, error, i) => sum + error * rows[i * m + j]!, 0)) / n,
      );
      return loss();
    }),
  ];
}

test('the loss on a bowl falls as much as that of the regression itself', async () => {
  const table = await wine(load);
  const m = table.columns.length;
  const rows = standardised(table.values, moments(table.values, m));
  const { curvature, start } = regressionsOf(table);
  expect(curvature.shape).toEqual([13, 12]);
  const rates = [0.5, 0.9, 2.5];
  const bowls = descendBowls(start, rates, curvature).map((w) => bowlLoss(w, curvature).dataSync());
  // Rates on the bowl are those of the regression times its own largest eigenvalue.
  for (const target of [0, 7, 12]) {
    const scale = largestEigenvalue(rows, m, target);
    const real = descent(rows, m, target, rates.map((rate) => rate / scale)); // prettier-ignore
    real.slice(1).forEach((loss, s) => {
      const fell = bowls[s]![target]! - bowls[s + 1]![target]!;
      expect((real[s]! - loss) / fell).toBeCloseTo(1, 3);
    });
  }
});

/** By power iteration. */
function largestEigenvalue(rows: Float32Array, m: number, target: number): number {
  const n = rows.length / m;
  let v = Float64Array.from({ length: m }, (_, j) => (j === target ? 0 : 1 + j / m));
  let value = 0;
  for (let k = 0; k < 500; k++) {
    const next = new Float64Array(m);
    for (let i = 0; i < n; i++) {
      const product = v.reduce((sum, x, j) => sum + x * rows[i * m + j]!, 0);
      for (let j = 0; j < m; j++) if (j !== target) next[j]! += (product * rows[i * m + j]!) / n;
    }
    value = Math.hypot(...next);
    v = next.map((x) => x / value);
  }
  return value;
}
