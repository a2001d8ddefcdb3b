import { at, type Run } from '../../../lab/contract/claims.ts';
import demo from '../demo.ts';
import type session from '../session.ts';
import type { ArmName } from '../shared/names.ts';

/** Outer steps of a whole run. */
export const whole = demo.steps;

/** Mean final loss on the new tasks that the run shows. */
export const after = ({ last }: Run<typeof session>, arm: ArmName | 'greedy'): number =>
  at(last.snapshot.losses[arm].slice(-1), 0);
/** The same in multiples of that with the learned rates. */
export const multiple = (run: Run<typeof session>, arm: ArmName | 'greedy'): number =>
  after(run, arm) / after(run, 'learned');
export const startOf = ({ last }: Run<typeof session>): number =>
  at(last.snapshot.losses.learned, 0);

export const multiples = {
  ja: '新しい課題での最後の損失（学んだ学習率の何倍か）',
  en: 'final loss on new tasks, in multiples of that with the learned rates',
};
export const logarithms = {
  ja: '最後の損失の平均（log₁₀）',
  en: 'mean final loss, log₁₀',
};
export const greedyName = { ja: '一歩ごとの最良', en: 'greedy' };
