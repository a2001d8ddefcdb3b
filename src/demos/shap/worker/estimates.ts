import { random } from '../../../numerics/random.ts';
import {
  drawCoalitions,
  drawOrders,
  KernelFit,
  kernelShap,
  marginals,
  type Coalition,
  type Value,
} from '../algorithm.ts';

/** A game whose values are known, and how its players are to be drawn. */
export interface Game {
  value: Value;
  m: number;
  base: number;
  all: number;
  paired: boolean;
}

/** An estimate of φ that goes on from where it stood: the algorithm's sums, kept between two looks. */
export interface Estimate {
  /** Draws on until `n` coalitions besides ∅ and everybody have been tried. */
  until(n: number): void;
  phi(): number[];
}

export function kernelEstimate({ value, m, base, all, paired }: Game, seed: number): Estimate {
  const draws = drawCoalitions(m, random(seed), paired);
  const fit = new KernelFit(m);
  let done = 0;
  let complete: number[] | undefined;
  return {
    until: (n) => {
      if (n >= 2 ** m - 2)
        complete ??= kernelShap({ value, m, samples: n, random: random(seed) }).values;
      else
        for (; done < n; done++) {
          const S: Coalition = draws.next().value;
          fit.add(S, value(S) - base);
        }
    },
    phi: () => complete ?? fit.solve(all - base),
  };
}

export function permutationEstimate({ value, m, base, all, paired }: Game, seed: number): Estimate {
  const orders = drawOrders(m, random(seed), paired);
  const sums = new Array<number>(m).fill(0);
  const each = Math.max(1, m - 1);
  let done = 0;
  return {
    until: (n) => {
      for (; (done + 1) * each <= n; done++)
        marginals(value, orders.next().value, base).forEach((gain, i) => (sums[i]! += gain));
    },
    phi: () => sums.map((sum) => (done > 0 ? sum / done : (all - base) / m)),
  };
}
