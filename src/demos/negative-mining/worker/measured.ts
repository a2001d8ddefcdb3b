import type { Moment, Run } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';
import { wholeRun as steps, type Way } from '../shared/names.ts';

export const recall = (way: Way, { metric }: Moment<typeof session>) => metric(`${way}/recall`);
/** How many times its initial spread a network has. */
export const grown = (way: Way, { first, last }: Run<typeof session>) =>
  last.metric(`${way}/spread`) / first.metric(`${way}/spread`);

/** The runs that the claims share. */
export const plans = {
  standard: { steps },
  plain: { values: { distance: 'plain' }, steps },
  sphere: { values: { space: 'sphere' }, steps },
  ball: { values: { space: 'ball' }, steps },
  free: { values: { space: 'free' }, steps },
  warm: { values: { warm: 100 }, steps },
  slow: { values: { rate: 0.0005 }, steps: 2 * steps },
  long: { steps: 1000 },
  wrongBall: { values: { space: 'ball', wrong: 0.2 }, steps },
  wrongPlain: { values: { distance: 'plain', wrong: 0.2 }, steps },
} as const;

export const recallLabel = { ja: 'recall@1（テスト用382枚）', en: 'recall@1 (382 test images)' };
export const spreadLabel = {
  ja: '点の広がり（学習前の何倍か）',
  en: 'spread of the points, relative to the start',
};
export const spaceNames = {
  ball: { ja: '球面（16次元）', en: 'sphere, 16-D' },
  free: { ja: '16次元', en: '16-D' },
  sphere: { ja: '球面（3次元）', en: 'sphere, 3-D' },
  plane: { ja: '平面', en: 'plane' },
};
