import { random as seeded } from './random.ts';
import { drawCoalitions, kernelShap, type Coalition, type Estimate } from './shapley.ts';

/**
 * Kernel SHAP, in pairs, of a model that answers many coalitions at once: z `[n, m]`, 1 for who takes part → `[n]`. The
 * same seed draws the same coalitions twice, so what the estimate will ask for is answered in one batch beforehand.
 */
export function batchedKernelShap(
  predict: (z: Uint8Array, n: number) => ArrayLike<number>,
  m: number,
  seed: number,
): Estimate {
  const coalitions = drawCoalitions(m, seeded(seed), true);
  const values = new Map<string, number>();
  const value = (S: Coalition) => values.get(S.join('')) ?? predict(S, 1)[0]!;
  const estimate = kernelShap({ value, m, random: seeded(seed), paired: true });
  let asked = 0;
  return {
    until: (n) => {
      if (n <= asked) return;
      const next = Array.from({ length: n - asked }, () => coalitions.next().value);
      const z = Uint8Array.from(next.flatMap((S) => [...S]));
      Array.from(predict(z, next.length)).forEach((answer, i) =>
        values.set(next[i]!.join(''), answer),
      );
      asked = n;
      estimate.until(n);
    },
    phi: () => estimate.phi(),
  };
}
