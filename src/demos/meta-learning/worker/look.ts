import type { ArmName, PathName, ScheduleName } from '../shared/names.ts';
import { bowlPath, type BowlPath } from './bowls.ts';
import type { Study } from './study.ts';
import type { Tested } from './tasks.ts';

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
  /** Mean final loss on new tasks of the family if the longest learned rate were the only one. */
  alone: number;
  /** Paths over a bowl of two weights; the learned one with the reader's rates, if there are any. */
  bowls: Record<PathName, BowlPath>;
  /** Mean final loss of the learned rates on the meta-training tasks. */
  own: number;
}

interface Looked {
  tested: Tested;
  order: 'learned' | 'reversed';
  /** Curvature of the drawn bowl along its steep axis. */
  steep: number;
}

/** All that is drawn of this moment. */
export function lookAt(
  study: Study,
  hand: readonly number[] | undefined,
  { tested, order, steep }: Looked,
): Snapshot {
  const learned = order === 'reversed' ? study.learned().reverse() : study.learned();
  const { fixed, cosine } = study.schedules;
  const longest = Array<number>(learned.length).fill(Math.max(...learned));
  return {
    outer: study.outerSteps,
    rates: { ...study.schedules, learned, short: study.short() },
    hand: hand?.slice(),
    losses: study.losses(tested, learned),
    handLosses: hand && study.along(hand, tested),
    alone: study.along(longest, 'family').at(-1)!,
    bowls: {
      fixed: bowlPath(fixed, steep),
      cosine: bowlPath(cosine, steep),
      learned: bowlPath(hand ?? learned, steep),
    },
    own: study.own(learned),
  };
}
