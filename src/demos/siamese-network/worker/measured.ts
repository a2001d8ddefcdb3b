import type { Moment, Run } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';

// What several claims share.

export const error = ({ last }: Pick<Run<typeof session>, 'last'>) => last.metric('learned/error');
export const loss = ({ last }: Run<typeof session>) => last.metric('learned/loss');
/** Of the different pairs of the batch, the share that push. */
export const pushing = ({ metric }: Moment<typeof session>) =>
  metric('push/share') / (metric('push/share') + metric('slack/share'));
export const spread = ({ last }: Run<typeof session>) => last.snapshot.spread;

// Runs shared by several claims.
export const steps = 500;
export const both = { steps };
export const sameOnly = { values: { share: 1 }, steps } as const;
export const differentOnly = { values: { share: 0 }, steps } as const;
export const small = { values: { margin: 0.25 }, steps } as const;
export const half = { values: { margin: 0.5 }, steps } as const;
export const double = { values: { margin: 2 }, steps } as const;
export const sigmoid = { values: { output: 'sigmoid' }, steps } as const;
export const eight = { values: { dimensions: '8' }, steps } as const;

export const label = {
  error: {
    ja: '一つのしきい値で照合したときの誤り率（テスト用）',
    en: 'error of verification by one threshold (test images)',
  },
  spread: {
    ja: '点の広がり',
    en: 'spread of the points',
  },
};
/** Evidence that is errors of verification, by name. */
export const errors = <const N>(names: N) => ({
  label: label.error,
  names,
  unit: 'share' as const,
});
export const names = {
  both: { ja: '両方', en: 'both kinds' },
  sameOnly: { ja: '同じ数字の組だけ', en: 'same only' },
  differentOnly: { ja: '違う数字の組だけ', en: 'different only' },
  plane: { ja: '平面', en: 'plane' },
  eight: { ja: '8次元', en: '8 dimensions' },
  before: { ja: '学習前', en: 'before training' },
  small: { ja: 'm = 0.25', en: 'm = 0.25' },
  half: { ja: 'm = 0.5', en: 'm = 0.5' },
  one: { ja: 'm = 1', en: 'm = 1' },
  double: { ja: 'm = 2', en: 'm = 2' },
  linear: { ja: '線形、m = 1', en: 'linear, m = 1' },
  linearSmall: { ja: '線形、m = 0.25', en: 'linear, m = 0.25' },
  sigmoid: { ja: 'シグモイド、m = 1', en: 'sigmoid, m = 1' },
  sigmoidSmall: { ja: 'シグモイド、m = 0.25', en: 'sigmoid, m = 0.25' },
};
