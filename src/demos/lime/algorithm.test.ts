import { describe, expect, test } from 'vitest';
import { random } from '../../numerics/random.ts';
import { coalition, exactShapley, kernelShap } from '../../numerics/shapley.ts';
import { lime, proximities, weightedRidge } from './algorithm.ts';

const m = 5;
const chance = random(11);
/** A game without any structure: entry k is the answer to coalition number k. */
const v = Array.from({ length: 2 ** m }, () => chance());
const z = Uint8Array.from(v.flatMap((_, k) => [...coalition(k, m)]));
const numberOf = (S: ArrayLike<number>) =>
  Array.from(S).reduce((k, inside, i) => k + inside * 2 ** i, 0);

const near = (found: readonly number[], expected: readonly number[], digits = 6) =>
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, digits));

describe('one regression, three explanations: over all samples', () => {
  test('without weights it gives Banzhaf values: the mean of what a part adds to all others', () => {
    const banzhaf = Array.from({ length: m }, (_, i) => {
      const without = [...v.keys()].filter((k) => !((k >> i) & 1));
      return without.reduce((sum, k) => sum + v[k + 2 ** i]! - v[k]!, 0) / without.length;
    });
    near(weightedRidge(z, v, proximities(z, m, Infinity), 1e-9).coefficients, banzhaf);
  });

  test('with the weights of Kernel SHAP it gives Shapley values, and so does Kernel SHAP', () => {
    // (m − 1) / (C(m, s) s (m − s)) for s of m = 5 parts; far more for all and none, which must be exact.
    const bySize = [1e6, 1 / 5, 1 / 15, 1 / 15, 1 / 5, 1e6];
    const weights = v.map((_, k) => bySize[[...coalition(k, m)].reduce((a, b) => a + b)]!);
    const shapley = exactShapley(v, m);
    near(weightedRidge(z, v, weights, 1e-9).coefficients, shapley, 5);
    const found = kernelShap({ value: (S) => v[numberOf(S)]!, m, random: random(1), paired: true });
    found.until(2 ** m);
    near(found.phi(), shapley);
  });

  test('with a narrow kernel it gives the fall of the answer when one part alone is hidden', () => {
    const single = Array.from({ length: m }, (_, i) => v.at(-1)! - v[2 ** m - 1 - 2 ** i]!);
    near(weightedRidge(z, v, proximities(z, m, 0.03), 1e-12).coefficients, single, 4);
  });
});

test('many samples come near the fit of all of them', () => {
  const predict = (z: Uint8Array, n: number) =>
    Array.from({ length: n }, (_, row) => v[numberOf(z.subarray(row * m, (row + 1) * m))]!);
  const all = weightedRidge(z, v, proximities(z, m, 0.35), 1e-9).coefficients;
  const found = lime({ predict, segments: m, samples: 20_000, kernelWidth: 0.35, ridge: 1, random: random(2) }); // prettier-ignore
  found.coefficients.forEach((w, i) => expect(Math.abs(w - all[i]!)).toBeLessThan(0.03));
});
