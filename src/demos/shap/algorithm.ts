/**
 * Shapley values: what each of m players contributes to what they get together, exactly and by sampling.
 * L. S. Shapley: A value for n-person games. Contributions to the Theory of Games II, 1953.
 * S. M. Lundberg, S.-I. Lee: A unified approach to interpreting model predictions. NeurIPS 2017, arXiv:1705.07874.
 *
 * The game is a function v of the coalition S, the players who take part. To explain a prediction the players are
 * features: those in S have the values of the sample, the others values from a background, averaged over it.
 */
import { minimumNorm } from '../../numerics/least-squares.ts';
import { shuffle, uniform, type Random } from '../../numerics/random.ts';

/** S, `[m]`: 1 for the players who take part, 0 for the others. */
export type Coalition = Uint8Array;
export type Value = (S: Coalition) => number;

/** φ `[m]` and φ₀ = v(∅): base + Σ values = v(everybody). */
export interface Attribution {
  values: number[];
  base: number;
}

/** φ `[m]`, from the value of every one of the 2^m coalitions. */
export function exactShapley(value: Value, m: number): number[] {
  return shapleyOf(
    Float64Array.from({ length: 2 ** m }, (_, k) => value(coalition(k, m))),
    m,
  );
}

// #region exact
/** The same where the values are known: entry k of `v` `[2^m]` belongs to coalition number k. */
export function shapleyOf(v: ArrayLike<number>, m: number): number[] {
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

export interface KernelOptions {
  value: Value;
  m: number;
  /** How many coalitions to try besides ∅ and everybody. From 2^m − 2 on, each is taken once and φ is exact. */
  samples: number;
  random: Random;
  /** Follow every coalition by those whom it left out (Covert & Lee 2021). */
  paired?: boolean;
}

// #region kernel
/** Kernel SHAP: fits v(S) ≈ v(∅) + Σ_{i ∈ S} φ_i by least squares, exactly right for ∅ and for everybody. */
export function kernelShap(options: KernelOptions): Attribution {
  const { value, m, samples, random, paired = true } = options;
  const base = value(nobody(m));
  const fit = new KernelFit(m);
  const add = (S: Coalition, weight: number) => fit.add(S, value(S) - base, weight);
  if (samples >= 2 ** m - 2)
    for (let k = 1; k < 2 ** m - 1; k++) add(coalition(k, m), kernelWeight(m, sizeOf(k)));
  else {
    const drawn = drawCoalitions(m, random, paired);
    for (let n = 0; n < samples; n++) add(drawn.next().value, 1);
  }
  return { values: fit.solve(value(everybody(m)) - base), base };
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
export class KernelFit {
  readonly #m: number;
  /** A = Σ w S Sᵀ `[m, m]` and b = Σ w S (v(S) − v(∅)) `[m]`. */
  readonly #A: Float64Array;
  readonly #b: Float64Array;

  constructor(m: number) {
    this.#m = m;
    this.#A = new Float64Array(m * m);
    this.#b = new Float64Array(m);
  }

  add(S: Coalition, gain: number, weight = 1): void {
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

export interface PermutationOptions {
  value: Value;
  m: number;
  /** How many orders to try, at least 1; each takes m − 1 coalitions besides ∅ and everybody. */
  permutations: number;
  random: Random;
  /** Follow every order by its reverse (Mitchell et al. 2022). */
  paired?: boolean;
}

/** The mean, over random orders, of what each player adds on joining those before (Castro et al. 2009). */
export function permutationShap(options: PermutationOptions): Attribution {
  const { value, m, permutations, random, paired = true } = options;
  const base = value(nobody(m));
  const sums = new Array<number>(m).fill(0);
  const orders = drawOrders(m, random, paired);
  for (let n = 0; n < permutations; n++)
    marginals(value, orders.next().value, base).forEach((gain, i) => (sums[i]! += gain));
  return { values: sums.map((sum) => sum / permutations), base };
}

// #region marginals
/** What each player adds, `[m]`, when they join in this order. */
export function marginals(value: Value, order: readonly number[], base: number): number[] {
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
export function* drawOrders(
  m: number,
  random: Random,
  paired: boolean,
): Generator<number[], never> {
  const players = Array.from({ length: m }, (_, i) => i);
  for (;;) {
    const order = shuffle(players, random);
    yield order;
    if (paired) yield order.toReversed();
  }
}
export const nobody = (m: number): Coalition => new Uint8Array(m);
export const everybody = (m: number): Coalition => new Uint8Array(m).fill(1);
/** Coalition number k of 2^m: player i takes part where bit i of k is set. */
export const coalition = (k: number, m: number): Coalition =>
  Uint8Array.from({ length: m }, (_, i) => (k >> i) & 1);
/** How many take part in coalition number k. */
const sizeOf = (k: number): number => (k === 0 ? 0 : (k & 1) + sizeOf(k >> 1));

/** How many coalitions of a size there are among m players. */
const binomial = (m: number, size: number): number =>
  size === 0 ? 1 : (binomial(m, size - 1) * (m - size + 1)) / size;
