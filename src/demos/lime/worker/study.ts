import { metricsOf, type MetricsOf } from '../../../lab/contract/define.ts';
import { integer, fork, type Random } from '../../../numerics/random.ts';
import type demo from '../demo.ts';
import { widthOf, type Width } from '../shared/options.ts';
import { first, fitEvery, learning, sampling, samplesAt } from '../shared/schedule.ts';
import type { BlackBox } from './black-box.ts';
import type { Coverage, Cover } from './coverage.ts';
import { agreement, Explanation, type Draw } from './explanation.ts';

/** Runs of each method side by side, that differ in their random numbers alone. */
const runs = 3;
/** Learning steps between two glances. */
const glanceEvery = 50;

/** From the first training step to the last sample. */
export class Study {
  readonly box: BlackBox;
  /** Which parts the reader keeps, `[m]`. */
  readonly mine: Uint8Array;
  readonly #samples: number;
  readonly #draw: Draw;
  readonly #coverage: Coverage | undefined;
  readonly #seeds: number[];
  #step = 0;
  #explanation: Explanation;
  #fits: { width: number; fits: ReturnType<typeof fitted> } | undefined;
  #kernel: { phi: number[][]; agree: number } | undefined;
  #unweighted: number[] | undefined;
  #score: number | undefined;

  constructor(
    box: BlackBox,
    settings: { samples: number; draw: Draw },
    { coverage, random }: { coverage: Coverage | undefined; random: Random },
  ) {
    this.box = box;
    this.mine = new Uint8Array(box.game.m).fill(1);
    this.#samples = settings.samples;
    this.#draw = settings.draw;
    this.#coverage = coverage;
    const chance = fork(random);
    this.#seeds = Array.from({ length: runs }, () => integer(chance, 2 ** 31));
    this.#explanation = this.#begin();
  }

  get explanation(): Explanation {
    return this.#explanation;
  }
  get isLearning(): boolean {
    return this.#step < learning;
  }

  step(rate: number): void {
    const { isLearning } = this;
    const step = ++this.#step;
    if (isLearning) {
      this.box.learn(rate);
      if (step % glanceEvery === 0) this.#explanation = this.#begin();
    } else if ((step - learning) % fitEvery === 0) {
      this.#explanation.until(samplesAt(step, this.#samples));
      this.#forget();
    } else {
      this.#coverage?.ask();
    }
  }

  /** LIME at a kernel width: every run's model, how it does on another run's samples, how far the runs agree. */
  fits(width: number) {
    if (this.#fits?.width !== width) this.#fits = { width, fits: fitted(this.#explanation, width) };
    return this.#fits.fits;
  }

  /** The coefficients of the first run, had all of its samples the same weight. */
  unweighted(): number[] {
    return (this.#unweighted ??= this.#explanation.lime(Infinity, 1)[0]!.coefficients);
  }

  kernel() {
    const phi = this.#kernel?.phi ?? this.#explanation.kernel();
    return (this.#kernel ??= { phi, agree: agreement(phi) });
  }

  /** How often the top segment lies on the true object; undefined for a table. */
  cover(): Cover | undefined {
    return this.#coverage?.shares();
  }

  metrics(width: Width): MetricsOf<typeof demo> {
    const { r2, fresh, agree } = this.fits(widthOf[width]);
    this.#score ??= this.box.score();
    return {
      ...metricsOf('agreement', { lime: agree, kernel: this.kernel().agree }),
      ...metricsOf('r2', { lime: r2, fresh: Math.max(0, fresh) }),
      ...metricsOf('score', { network: this.#score }),
    };
  }

  #begin(): Explanation {
    this.#forget();
    this.#score = undefined;
    const explanation = new Explanation(this.box.game, this.#draw, this.#seeds);
    explanation.until(Math.min(first, this.#samples));
    return explanation;
  }

  #forget(): void {
    this.#fits = this.#kernel = this.#unweighted = undefined;
  }
}

/** Questions that are answered while samples are drawn. */
export const questionsAsked = sampling - sampling / fitEvery;

function fitted(explanation: Explanation, width: number) {
  const models = explanation.lime(width);
  const model = models[0]!;
  // Another run's samples are as good as new ones, and already answered.
  const { z, answers } = explanation.samples(1);
  const { m } = explanation;
  const mean = answers.reduce((sum, y) => sum + y, 0) / answers.length;
  let [missed, varied] = [0, 0];
  answers.forEach((y, row) => {
    missed += (y - predicted(model, z.subarray(row * m, (row + 1) * m))) ** 2;
    varied += (y - mean) ** 2;
  });
  const agree = agreement(models.map(({ coefficients }) => coefficients));
  return { models, r2: model.r2, fresh: varied > 0 ? 1 - missed / varied : 0, agree };
}

/** What a linear model says of one sample z `[m]`. */
export const predicted = (
  { intercept, coefficients }: { intercept: number; coefficients: readonly number[] },
  z: ArrayLike<number>,
): number => coefficients.reduce((sum, w, i) => sum + w * z[i]!, intercept);
