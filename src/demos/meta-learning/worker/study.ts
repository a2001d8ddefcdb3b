import type { Table } from '../../../datasets/tools/table.ts';
import { fork, type Random } from '../../../numerics/random.ts';
import { chebyshevRates, conjugateGradients, greedyRates, heavyBall, type Bowls } from '../algorithm.ts'; // prettier-ignore
import { highest, lowest, newTasks } from '../shared/family.ts';
import type { ArmName } from '../shared/names.ts';
import { Learner } from './learner.ts';
import { lossesAlong, lossesOf } from './losses.ts';
import { bestBall, bestCosine, bestFixed } from './rivals.ts';
import { disposeTasks, drawTasks, newTasksOf, type Family, type Tested } from './tasks.ts';
import { regressionsOf } from './wine-tasks.ts';

interface Setting {
  /** Inner steps S. */
  steps: number;
  family: Family;
  /** How many meta-training tasks there are. */
  tasks: number;
  /** Inner steps that the short-sighted learner sees. */
  horizon: number;
}
type Losses = Record<ArmName | 'greedy', Float32Array>;
type Rival = Exclude<keyof Losses, 'learned' | 'short'>;

/** Tasks, the two learners, and the rivals that were chosen once on the same meta-training tasks. */
export class Study {
  readonly #setting: Setting;
  readonly #own: Bowls;
  readonly #new: Record<Tested, Bowls>;
  readonly #learned: Learner;
  readonly #short: Learner;
  readonly #ball: { rate: number; momentum: number };
  readonly #rivals = new Map<Tested, Pick<Losses, Rival>>();
  readonly schedules: Readonly<Record<'fixed' | 'cosine' | 'chebyshev' | 'greedy', readonly number[]>>; // prettier-ignore
  outerSteps = 0;

  constructor(setting: Setting, random: Random, wines: Table) {
    const { steps, family, tasks, horizon } = setting;
    this.#setting = setting;
    const forNew = fork(random); // as many new tasks, and the same ones, whatever the number of the others
    this.#own = drawTasks(random, tasks, family);
    this.#new = { ...newTasksOf(forNew, newTasks, family), wine: regressionsOf(wines) };
    this.#learned = new Learner(this.#own, steps);
    this.#short = new Learner(this.#own, horizon);
    this.#ball = bestBall(this.#own, steps);
    this.schedules = {
      fixed: bestFixed(this.#own, steps),
      cosine: bestCosine(this.#own, steps),
      chebyshev: chebyshevRates(lowest, highest, steps),
      greedy: greedyRates(this.#own, steps),
    };
  }

  step(outerRate: number): void {
    this.#learned.step(outerRate);
    this.#short.step(outerRate);
    this.outerSteps++;
  }

  learned = (): number[] => this.#learned.rates();
  /** The rates of the short horizon, repeated until there are S. */
  short(): number[] {
    const rates = this.#short.rates();
    return Array.from({ length: this.#setting.steps }, (_, s) => rates[s % rates.length]!);
  }

  /** Mean loss along a schedule on new tasks. */
  along = (rates: readonly number[], tested: Tested): Float32Array =>
    lossesOf(rates, this.#new[tested]);
  /** Mean loss after a schedule on the meta-training tasks. */
  own = (rates: readonly number[]): number => lossesOf(rates, this.#own).at(-1)!;

  /** Mean losses after every inner step on new tasks; `learned` in the order in which it is to be taken. */
  losses(tested: Tested, learned = this.learned()): Losses {
    const rivals = this.#rivals.get(tested) ?? this.#measured(tested);
    this.#rivals.set(tested, rivals);
    return {
      ...rivals,
      learned: this.along(learned, tested),
      short: this.along(this.short(), tested),
    };
  }

  #measured(tested: Tested): Pick<Losses, Rival> {
    const { steps } = this.#setting;
    const { fixed, cosine, chebyshev, greedy } = this.schedules;
    const tasks = this.#new[tested];
    return {
      fixed: this.along(fixed, tested),
      cosine: this.along(cosine, tested),
      chebyshev: this.along(chebyshev, tested),
      greedy: this.along(greedy, tested),
      momentum: lossesAlong(tasks, (all) => heavyBall(all, { ...this.#ball, steps })),
      conjugate: lossesAlong(tasks, (all) => conjugateGradients(all, steps)),
    };
  }

  dispose(): void {
    disposeTasks(this.#own, ...Object.values(this.#new));
    this.#learned.dispose();
    this.#short.dispose();
  }
}
