import { proximities } from '../algorithm.ts';
import type { Cover } from './coverage.ts';
import { predicted, type Study } from './study.ts';
import { rankCorrelation } from '../../../numerics/rank-correlation.ts';

/** Samples shown one by one. */
const shown = 9;

/** What is drawn of a study. */
export interface Seen {
  phase: 'learning' | 'sampling';
  n: number;
  /** Answers to the whole input, to none of it, and to what the reader keeps; the linear model's to the latter. */
  whole: number;
  empty: number;
  mine: { z: Uint8Array; answer: number; local: number };
  /** Coefficients `[m]` of two runs of LIME and one of Kernel SHAP, and the fall when one part alone is hidden. */
  lime: number[];
  again: number[];
  kernel: number[];
  single: number[];
  /** How the linear model fits its own samples and another run's, and how far the runs agree. */
  r2: number;
  fresh: number;
  agree: { lime: number; kernel: number };
  /** Rank correlation of LIME's coefficients with Kernel SHAP's, and with its own for an infinitely wide kernel. */
  like: { kernel: number; unweighted: number };
  /** How often the top segment lies on the true object; undefined for a table. */
  cover: Cover | undefined;
  /** The last samples of the first run: z `[k, m]`, answers and weights `[k]`. */
  last: { z: Uint8Array; answers: Float64Array; weights: Float64Array };
  /** Every sample of the first run: the model's answer, the linear model's, and the weight. */
  fit: { answers: Float64Array; local: Float64Array; weights: Float32Array };
}

export function seen(study: Study, width: number): Seen {
  const { explanation, box, mine } = study;
  const { m, n, whole, empty, single } = explanation;
  const { models, r2, fresh, agree } = study.fits(width);
  const [model, other] = models as [(typeof models)[0], (typeof models)[0]];
  const kernel = study.kernel();
  const { z, answers } = explanation.samples(0);
  const weights = proximities(z, m, width);
  const row = (i: number) => z.subarray(i * m, (i + 1) * m);
  const from = Math.max(0, n - shown);
  const alike = (coefficients: readonly number[]) =>
    rankCorrelation(Float32Array.from(model.coefficients), Float32Array.from(coefficients));
  return {
    phase: study.isLearning ? 'learning' : 'sampling',
    n,
    whole,
    empty,
    mine: { z: mine.slice(), answer: box.game.predict(mine, 1)[0]!, local: predicted(model, mine) },
    lime: model.coefficients,
    again: other.coefficients,
    kernel: kernel.phi[0]!,
    single,
    r2,
    fresh,
    agree: { lime: agree, kernel: kernel.agree },
    like: { kernel: alike(kernel.phi[0]!), unweighted: alike(study.unweighted()) },
    cover: study.cover(),
    last: {
      z: z.slice(from * m),
      answers: answers.slice(from),
      weights: weights.slice(from),
    },
    fit: {
      answers: Float64Array.from(answers),
      local: Float64Array.from(answers, (_, i) => predicted(model, row(i))),
      weights: Float32Array.from(weights),
    },
  };
}
