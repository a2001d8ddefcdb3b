import { describe, expect, test } from 'vitest';
import reference from '../../tests/reference/lime.json' with { type: 'json' };
import { lime, neighbourhood, proximities, weightedRidge } from './lime.ts';
import { random } from './random.ts';

const bits = (text: string) => Uint8Array.from(text, Number);

describe.each(reference.fits)('the fit of $m parts, σ $sigma', (given) => {
  const z = bits(given.z);

  test('weights are those of the cosine distance by scikit-learn', () => {
    const found = proximities(z, given.m, given.sigma);
    given.weights.forEach((weight, i) => expect(Math.abs(found[i]! - weight)).toBeLessThan(1e-9));
  });

  test('coefficients, intercept and R² are those of NumPy and scikit-learn', () => {
    const found = weightedRidge(z, given.y, given.weights, given.ridge);
    given.coefficients.forEach((value, i) =>
      expect(Math.abs(found.coefficients[i]! - value)).toBeLessThan(1e-9),
    );
    expect(Math.abs(found.intercept - given.intercept)).toBeLessThan(1e-9);
    expect(Math.abs(found.r2 - given.r2)).toBeLessThan(1e-9);
  });
});

test('an infinitely wide kernel weighs every sample alike', () => {
  expect([...proximities(bits('111110000'), 3, Infinity)]).toEqual([1, 1, 1]);
});

describe('the neighbourhood', () => {
  const sizes: number[] = [];
  const predict = (z: Uint8Array, n: number) => {
    sizes.push(n);
    return Array.from({ length: n }, (_, row) => z.subarray(row * 7, (row + 1) * 7).reduce((a, b) => a + b)); // prettier-ignore
  };
  const draw = (kind: 'coin' | 'count') =>
    neighbourhood({ predict, segments: 7, samples: 2001, random: random(5), draw: kind, batch: 500 }).answers; // prettier-ignore

  test('begins with the whole input and is asked about in batches', () => {
    expect(draw('coin')[0]).toBe(7);
    expect(sizes).toEqual([500, 500, 500, 500, 1]);
  });

  test('coins keep half of the parts on average, seldom few; counts are all as likely, but for all parts', () => {
    const shares = (answers: Float64Array) =>
      [0, 1, 3, 7].map((size) => answers.slice(1).filter((kept) => kept === size).length / 2000);
    const [c0, , c3] = shares(draw('coin'));
    expect(c0).toBeLessThan(0.02); // 1/128
    expect(Math.abs(c3! - 35 / 128)).toBeLessThan(0.03);
    const [n0, n1, n3, n7] = shares(draw('count'));
    for (const share of [n0, n1, n3]) expect(Math.abs(share! - 1 / 7)).toBeLessThan(0.03);
    expect(n7).toBe(0);
  });
});

test('a linear model is found again, and all of its variance explained', () => {
  const truth = [3, -1, 0, 0.5, 2];
  const predict = (z: Uint8Array, n: number) =>
    Array.from({ length: n }, (_, row) => truth.reduce((sum, w, i) => sum + w * z[row * 5 + i]!, 4)); // prettier-ignore
  const found = lime({ predict, segments: 5, samples: 60, kernelWidth: 0.4, ridge: 1e-9, random: random(3) }); // prettier-ignore
  truth.forEach((w, i) => expect(found.coefficients[i]).toBeCloseTo(w, 6));
  expect(found.intercept).toBeCloseTo(4, 6);
  expect(found.r2).toBeCloseTo(1, 9);
});
