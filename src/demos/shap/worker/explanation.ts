import { random } from '../../../numerics/random.ts';
import {
  exactShapley,
  kernelShap,
  permutationShap,
  type Coalition,
  type Estimate,
} from '../algorithm.ts';
import { methods, type Estimated, type Method, type Point } from '../shared/explanation.ts';

/** Exact Shapley values of one prediction, and the methods that approach them by sampling. */
export class Explanation {
  readonly exact: number[];
  /** `[m]`: by how much the output falls when this feature alone is taken away. */
  readonly removed: number[];
  readonly base: number;
  readonly f: number;
  readonly history: Point[] = [];
  readonly #runs: Record<Method, Estimate[]>;
  #estimated: Partial<Record<Method, Estimated>> = {};
  #n = 0;

  /**
   * `v` `[2^m]`: the value of every coalition. Since all are known for the exact values anyway, a run looks its
   * coalitions up, and many runs side by side cost little. One run a seed.
   */
  constructor(v: Float64Array, m: number, paired: boolean, seeds: readonly number[]) {
    [this.base, this.f] = [v[0]!, v.at(-1)!];
    this.exact = exactShapley(v, m);
    this.removed = this.exact.map((_, i) => this.f - v[v.length - 1 - 2 ** i]!);
    const value = (S: Coalition) => {
      let k = 0;
      for (let i = m - 1; i >= 0; i--) k = 2 * k + S[i]!;
      return v[k]!;
    };
    const runs = (method: typeof kernelShap) =>
      seeds.map((seed) => method({ value, m, random: random(seed), paired }));
    this.#runs = { kernel: runs(kernelShap), permutation: runs(permutationShap) };
  }

  get n(): number {
    return this.#n;
  }

  /** Tries coalitions until every run has had n. */
  until(n: number): void {
    this.#n = n;
    this.#estimated = {};
    for (const method of methods) for (const run of this.#runs[method]) run.until(n);
  }

  /** Adds a point to the history. */
  note(): void {
    const error = (method: Method) => this.estimated(method).error;
    this.history.push({ n: this.#n, kernel: error('kernel'), permutation: error('permutation') });
  }

  estimated(method: Method): Estimated {
    return (this.#estimated[method] ??= this.#estimate(method));
  }

  #estimate(method: Method): Estimated {
    const found = this.#runs[method].map((run) => run.phi());
    const squares = this.exact.map(
      (phi, i) => found.reduce((sum, one) => sum + (one[i]! - phi) ** 2, 0) / found.length,
    );
    return {
      phi: found[0]!,
      off: squares.map(Math.sqrt),
      error: Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length),
    };
  }
}
