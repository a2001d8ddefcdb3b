import { defineSession, metricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { longest, shortest } from './shared/family.ts';
import type { ArmName, PathName, ScheduleName } from './shared/names.ts';
import { bowlPath, type BowlPath } from './worker/bowls.ts';
import { order, Study } from './worker/study.ts';

export interface Snapshot {
  /** Outer steps so far. */
  outer: number;
  /** The rates of each schedule, in the order in which they are taken, `[s]`. */
  rates: Record<ScheduleName | 'greedy', readonly number[]>;
  /** The reader's own rates, if there are any. */
  hand: readonly number[] | undefined;
  /** Mean loss on the shown new tasks before the first inner step and after each, `[s + 1]`. */
  losses: Record<ArmName | 'greedy', Float32Array>;
  /** The same for the reader's rates. */
  handLosses: Float32Array | undefined;
  /** Paths over a bowl of two weights; the last with the reader's rates, if there are any. */
  bowls: Record<PathName, BowlPath>;
  /** Mean final loss of the learned rates on the meta-training tasks. */
  own: number;
}

export default defineSession(demo, async (values, { random }) => {
  await useBackend();
  const study = new Study(
    {
      steps: Number(values.steps),
      family: values.family,
      tasks: Number(values.tasks),
      horizon: Number(values.horizon),
    },
    random,
  );
  const { fixed, cosine, chebyshev, greedy } = study.schedules;
  let hand: number[] | undefined;
  return {
    step: ({ rate }) => study.step(rate),
    snapshot: ({ tested, order: inOrder, steep }): Snapshot => {
      const learned = inOrder === 'reversed' ? study.learned().reverse() : study.learned();
      return {
        outer: study.outerSteps,
        rates: { learned, short: study.short(), fixed, cosine, chebyshev, greedy },
        hand: hand?.slice(),
        losses: { ...study.losses(tested, learned), greedy: study.along(greedy, tested) },
        handLosses: hand && study.along(hand, tested),
        bowls: {
          fixed: bowlPath(fixed, steep),
          cosine: bowlPath(cosine, steep),
          learned: bowlPath(hand ?? learned, steep),
        },
        own: study.own(learned),
      };
    },
    metrics: () => {
      const ends = Object.entries(study.losses('family')).map(
        ([arm, along]) => [arm, order(along.at(-1)!)] as const,
      );
      return {
        ...metricsOf('fresh', Object.fromEntries(ends) as Record<ArmName, number>),
        ...metricsOf('own', {
          learned: order(study.own(study.learned())),
          fixed: order(study.own(fixed)),
        }),
      };
    },
    act: {
      /** The reader sets all rates; none gives the learned ones back. */
      set: ({ rates }: { rates: readonly number[] | undefined }) => {
        hand = rates?.map((rate) => Math.min(longest, Math.max(shortest, rate)));
      },
    },
    dispose: () => study.dispose(),
  };
});
