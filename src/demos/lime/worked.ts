import type { Worked } from '../../lab/contract/worked.ts';
import { proximities, weightedRidge } from './algorithm.ts';

/** Two parts and every sample of them: both, the first, the second, none. */
export default (() => {
  const z = Uint8Array.of(1, 1, 1, 0, 0, 1, 0, 0);
  const [both, first, second, none] = [0.9, 0.8, 0.4, 0.1] as const;
  const answers = [both, first, second, none];
  const sigma = 0.35;
  const weights = proximities(z, 2, sigma);
  const near = weightedRidge(z, answers, weights, 1e-9);
  const all = weightedRidge(z, answers, [1, 1, 1, 1], 1e-9);
  const [w1, w2] = near.coefficients as [number, number];
  const [u1, u2] = all.coefficients as [number, number];
  return {
    both,
    first,
    second,
    none,
    sigma,
    distance: 1 - Math.sqrt(1 / 2),
    weight: weights[1]!,
    least: weights[3]!,
    w1,
    w2,
    intercept: near.intercept,
    sum: w1 + w2,
    gap: both - none,
    u1,
    u2,
  };
}) satisfies Worked;
