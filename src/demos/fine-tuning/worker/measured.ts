import { at, type Run } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';
import type { ArmName } from '../shared/names.ts';
import { positionOf, sizes } from '../shared/sizes.ts';
import type { Compared } from './comparison.ts';

type Taken = Run<typeof session>;
type Size = (typeof sizes)[number];

/** How the networks stand at the end of a run that learned from `n` examples of each character. */
export const compared = ({ last }: Taken, n: Size): Compared =>
  at(at(last.snapshot, 'compared'), positionOf(String(n)));

/** What most claims measure. */
export const label = {
  ja: '新しい課題の正解率（テスト用300枚）',
  en: 'accuracy, new task (300 test images)',
};

/** Accuracy on the new task. */
export const accuracy = (run: Taken, n: Size, arm: ArmName): number =>
  compared(run, n)[arm].accuracy;

/** Accuracy of the fine-tuned network on the old task, after 20 examples of each new character. */
export const old = ({ last }: Taken): number => last.metric('tuned/source');

/** Differences of accuracies in percentage points: of whole images out of 300, free of rounding. */
export const points = (more: number, less: number): number => Math.round(300 * (more - less)) / 3;

/** How far the fine-tuned network is ahead of the one from scratch. */
export const lead = (run: Taken, n: Size): number =>
  accuracy(run, n, 'tuned') - accuracy(run, n, 'scratch');
