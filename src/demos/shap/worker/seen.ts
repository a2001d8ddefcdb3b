import { bySize, type Estimated, type Method, type Point } from '../shared/explanation.ts';
import type { Question, Study } from './study.ts';
import { column, type Swarm } from './swarm.ts';
import { featuresOf } from '../../../datasets/tools/table.ts';
import type { Reals } from '../../../numerics/standardise.ts';

/** What is drawn of a study. */
export interface Seen {
  phase: 'learning' | 'sampling';
  question: Question;
  /** `[outputs]`: the network's outputs for the row. */
  answer: Reals;
  /** Its average output over the background, found row by row. */
  average: number;
  /** `[m]`: the mean of each feature over the background. */
  typical: number[];
  /** φ `[m]` and φ₀ = v(∅), from all coalitions. */
  exact: number[];
  base: number;
  /** `[m]`: what removing one feature alone takes away. */
  removed: number[];
  /** The features, in the order in which to show them. */
  order: number[];
  /** Coalitions that each method has tried, and what it found. */
  n: number;
  estimated: Record<Method, Estimated>;
  history: Point[];
  swarm: Swarm;
}

export function seen(study: Study): Seen {
  const { table, question, explanation, prediction } = study;
  const { background } = prediction;
  const m = table.columns.length;
  const { exact, base, removed, n, history } = explanation;
  const answers = column(prediction.answer(background), question.output, prediction.outputs);
  return {
    phase: study.isLearning ? 'learning' : 'sampling',
    question: { ...question },
    answer: prediction.answer(featuresOf(table, [question.row])),
    average: mean(answers),
    typical: exact.map((_, i) => mean(column(background, i, m))),
    exact,
    base,
    removed,
    order: study.isLearning ? [...exact.keys()] : bySize(exact),
    n,
    estimated: {
      kernel: explanation.estimated('kernel'),
      permutation: explanation.estimated('permutation'),
    },
    history: [...history],
    swarm: study.swarm.of(question.output),
  };
}

const mean = (numbers: Float64Array) =>
  numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
