import { rankCorrelation } from '../../../numerics/rank-correlation.ts';
import { random as seeded, type Random } from '../../../numerics/random.ts';
import type { Estimate } from '../../../numerics/shapley.ts';
import { batchedKernelShap, neighbourhood, proximities, weightedRidge } from '../algorithm.ts';
import type { Game } from './black-box.ts';

/** λ of Ribeiro's library. */
export const ridge = 1;
export type Draw = NonNullable<Parameters<typeof neighbourhood>[0]['draw']>;

/** The model's answers to a growing number of samples. */
interface Run {
  random: Random;
  /** `[n, m]` */
  z: number[];
  answers: number[];
}
/** One input explained by LIME and by Kernel SHAP, each in several runs that differ in their random numbers alone. */
export class Explanation {
  readonly m: number;
  /** Answers to the whole input and to none of it. */
  readonly whole: number;
  readonly empty: number;
  /** `[m]`: by how much the answer falls when one part alone is hidden. */
  readonly single: number[];
  readonly #game: Game;
  readonly #draw: Draw;
  readonly #runs: Run[];
  readonly #shap: Estimate[];
  #n = 0;

  constructor(game: Game, draw: Draw, seeds: readonly number[]) {
    const { m } = game;
    this.m = m;
    this.#game = game;
    this.#draw = draw;
    const [whole = 0, empty = 0, ...without] = game.predict(oneAtATime(m), m + 2);
    [this.whole, this.empty, this.single] = [whole, empty, without.map((answer) => whole - answer)];
    this.#runs = seeds.map((seed) => ({ random: seeded(seed), z: [], answers: [] }));
    this.#shap = seeds.map((seed) => batchedKernelShap(game.predict, m, seed));
  }

  get n(): number {
    return this.#n;
  }

  /** Asks the model until every run has had n samples; n does not fall. */
  until(n: number): void {
    const more = n - this.#n;
    if (more <= 0) return;
    for (const run of this.#runs) this.#extend(run, more);
    for (const estimate of this.#shap) estimate.until(n);
    this.#n = n;
  }

  /** What LIME has sampled in one run, `[n, m]`, and the answers `[n]`. */
  samples(run: number) {
    const { z, answers } = this.#runs[run]!;
    return { z: Uint8Array.from(z), answers: Float64Array.from(answers) };
  }

  /** LIME's model of each run, or of the first few. */
  lime(kernelWidth: number, runs = this.#runs.length) {
    return this.#runs.slice(0, runs).map((_, run) => {
      const { z, answers } = this.samples(run);
      return weightedRidge(z, answers, proximities(z, this.m, kernelWidth), ridge);
    });
  }

  /** φ of each run of Kernel SHAP. */
  kernel(): number[][] {
    return this.#shap.map((estimate) => estimate.phi());
  }

  #extend({ random, z, answers }: Run, more: number): void {
    // Every neighbourhood begins with the whole input, which a run samples once.
    const isFirst = answers.length === 0;
    const options = { segments: this.m, samples: isFirst ? more : more + 1, random };
    const found = neighbourhood({ ...options, predict: this.#game.predict, draw: this.#draw });
    z.push(...found.z.subarray(isFirst ? 0 : this.m));
    answers.push(...found.answers.subarray(isFirst ? 0 : 1));
  }
}

/** z `[m + 2, m]`: everything, nothing, and everything but one. */
function oneAtATime(m: number): Uint8Array {
  const z = new Uint8Array((m + 2) * m).fill(1).fill(0, m, 2 * m);
  for (let i = 0; i < m; i++) z[(i + 2) * m + i] = 0;
  return z;
}

/** Mean rank correlation of all pairs of runs. */
export function agreement(runs: readonly ArrayLike<number>[]): number {
  const pairs = runs.flatMap((a, i) => runs.slice(i + 1).map((b) => [a, b] as const));
  const each = pairs.map(([a, b]) => rankCorrelation(Float32Array.from(a), Float32Array.from(b)));
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}
