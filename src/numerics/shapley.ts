/**
 * Shapley values: what each of m players contributes to what they get together, exactly and by sampling.
 * L. S. Shapley: A value for n-person games. Contributions to the Theory of Games II, 1953.
 * S. M. Lundberg, S.-I. Lee: A unified approach to interpreting model predictions. NeurIPS 2017, arXiv:1705.07874.
 *
 * The game is a function v of the coalition S, the players who take part. To explain a prediction the players are
 * features: those in S have the values of the sample, the others values from a background, averaged over it.
 */
import { minimumNorm } from './least-squares.ts';
import { shuffle, uniform, type Random } from './random.ts';

/** S, `[m]`: 1 for the players who take part, 0 for the others. */
export type Coalition = Uint8Array;
export type Value = (S: Coalition) => number;

/** An estimate of φ that goes on from where it stood. */
export interface Estimate {
  /** Draws until `n` coalitions besides ∅ and everybody have been tried; n does not fall. */
  until(n: number): void;
  /** φ `[m]` by what has been tried; equal shares while that is nothing. */
  phi(): number[];
}
export interface Sampling {
  value: Value;
  m: number;
  random: Random;
  /** Whether every draw is followed by its complement; of an order, by its reverse. */
  paired: boolean;
}

// #region exact
/** φ `[m]` from the value of every coalition: entry k of `v` `[2^m]` belongs to coalition number k. */
export function exactShapley(v: ArrayLike<number>, m: number): number[] {
  const phi = new Array<number>(m).fill(0);
  // |S|! (m − |S| − 1)! / m!: the share of all orders in which exactly S comes before i.
  const weights = Array.from({ length: m }, (_, size) => 1 / (m * binomial(m - 1, size)));
  for (let S = 0; S < 2 ** m; S++) {
    const weight = weights[sizeOf(S)]!;
    for (let i = 0; i < m; i++) if (!((S >> i) & 1)) phi[i]! += weight * (v[S | (1 << i)]! - v[S]!);
  }
  return phi;
}
// #endregion

// #region kernel
/**
 * Kernel SHAP: fits v(S) ≈ v(∅) + Σ_{i ∈ S} φ_i by least squares, exactly right for ∅ and for everybody. From
 * n = 2^m − 2 on, every coalition is taken once and φ is exact. Paired draws: Covert & Lee 2021.
 */
export function kernelShap({ value, m, random, paired }: Sampling): Estimate {
  const base = value(nobody(m));
  const total = value(everybody(m)) - base;
  const all = 2 ** m - 2;
  const draws = drawCoalitions(m, random, paired);
  let fit = new KernelFit(m);
  let tried = 0;
  const add = (S: Coalition, weight: number) => fit.add(S, value(S) - base, weight);
  return {
    until: (n) => {
      if (n < all) for (; tried < n; tried++) add(draws.next().value, 1);
      else if (tried < all) {
        fit = new KernelFit(m); // from the start: each coalition once, by its weight
        for (let k = 1; k <= all; k++) add(coalition(k, m), kernelWeight(m, sizeOf(k)));
        tried = all;
      }
    },
    phi: () => fit.solve(total),
  };
}

/** Theorem 2: with these weights, least squares gives Shapley values. */
const kernelWeight = (m: number, size: number): number =>
  (m - 1) / (binomial(m, size) * size * (m - size));
// #endregion

/** Coalitions without end, each as likely as its weight says; m is at least 2. */
export function* drawCoalitions(
  m: number,
  random: Random,
  paired: boolean,
): Generator<Coalition, never> {
  const players = Array.from({ length: m }, (_, i) => i);
  // There are binomial(m, size) coalitions of a size, so together they weigh (m − 1) / (size · (m − size)).
  const shares = players.slice(1).map((size) => 1 / (size * (m - size)));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  for (;;) {
    let rest = uniform(random, 0, whole);
    let size = 1;
    while (size < m - 1 && (rest -= shares[size - 1]!) >= 0) size++;
    const S = nobody(m);
    for (const player of shuffle(players, random).slice(0, size)) S[player] = 1;
    yield S;
    if (paired) yield S.map((inside) => 1 - inside);
  }
}

/** Weighted least squares of v(S) − v(∅) on who takes part, under the condition Σ φ_i = v(everybody) − v(∅). */
class KernelFit {
  readonly #m: number;
  /** A = Σ w S Sᵀ `[m, m]` and b = Σ w S (v(S) − v(∅)) `[m]`. */
  readonly #A: Float64Array;
  readonly #b: Float64Array;

  constructor(m: number) {
    this.#m = m;
    this.#A = new Float64Array(m * m);
    this.#b = new Float64Array(m);
  }

  add(S: Coalition, gain: number, weight: number): void {
    for (let i = 0; i < this.#m; i++) {
      if (!S[i]) continue;
      this.#b[i]! += weight * gain;
      for (let j = 0; j < this.#m; j++) this.#A[i * this.#m + j]! += weight * S[j]!;
    }
  }

  /** φ `[m]` for v(everybody) − v(∅) = total. While the coalitions leave it open, nearest to equal shares. */
  solve(total: number): number[] {
    const [m, A] = [this.#m, this.#A];
    const mean = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((s, x) => s + x, 0) / m;
    // φ = total/m + y with Σ y = 0; what remains for y is least squares between centred rows and columns.
    const r = Array.from({ length: m }, (_, i) => mean(A.subarray(i * m, (i + 1) * m)));
    const centre = mean(r);
    const centred = A.map((a, k) => a - r[Math.trunc(k / m)]! - r[k % m]! + centre);
    const rest = r.map((rowMean, i) => this.#b[i]! - rowMean * total);
    const g = rest.map((value) => value - mean(rest));
    return Array.from(minimumNorm(centred, g, m), (y) => total / m + y);
  }
}

// #region permutations
/**
 * The mean, over random orders, of what each player adds on joining those before (Castro et al. 2009). An order
 * takes m − 1 coalitions besides ∅ and everybody. Paired draws: Mitchell et al. 2022.
 */
export function permutationShap({ value, m, random, paired }: Sampling): Estimate {
  const base = value(nobody(m));
  const total = value(everybody(m)) - base;
  const orders = drawOrders(m, random, paired);
  const sums = new Array<number>(m).fill(0);
  const each = Math.max(1, m - 1);
  let drawn = 0;
  return {
    until: (n) => {
      for (; (drawn + 1) * each <= n; drawn++)
        marginals(value, orders.next().value, base).forEach((gain, i) => (sums[i]! += gain));
    },
    phi: () => sums.map((sum) => (drawn > 0 ? sum / drawn : total / m)),
  };
}

/** What each player adds, `[m]`, when they join in this order. */
function marginals(value: Value, order: readonly number[], base: number): number[] {
  const S = nobody(order.length);
  const gains = new Array<number>(order.length);
  let before = base;
  for (const i of order) {
    S[i] = 1;
    const now = value(S);
    gains[i] = now - before;
    before = now;
  }
  return gains;
}
// #endregion

/** Orders of m players without end, each as likely. */
function* drawOrders(m: number, random: Random, paired: boolean): Generator<number[], never> {
  const players = Array.from({ length: m }, (_, i) => i);
  for (;;) {
    const order = shuffle(players, random);
    yield order;
    if (paired) yield order.toReversed();
  }
}

const nobody = (m: number): Coalition => new Uint8Array(m);
const everybody = (m: number): Coalition => new Uint8Array(m).fill(1);
/** Coalition number k of 2^m: player i takes part where bit i of k is set. */
export const coalition = (k: number, m: number): Coalition =>
  Uint8Array.from({ length: m }, (_, i) => (k >> i) & 1);
/** How many take part in coalition number k. */
const sizeOf = (k: number): number => (k === 0 ? 0 : (k & 1) + sizeOf(k >> 1));

/** How many coalitions of a size there are among m players. */
const binomial = (m: number, size: number): number =>
  size === 0 ? 1 : (binomial(m, size - 1) * (m - size + 1)) / size;
