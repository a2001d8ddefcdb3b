import { claimsOf } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';
import { after, multiple, whole } from './measured.ts';

const claim = claimsOf<typeof session>();

/** What the learned rates are worth on tasks of another kind. */
export const transferClaims = {
  transfers: claim({
    runs: {
      foreign: { values: { tested: 'log' }, steps: whole },
      native: { values: { family: 'log' }, steps: whole },
    },
    measure: ({ foreign, native }) => ({
      foreign: after(foreign, 'learned') / after(native, 'learned'),
      native: 1,
      fixed: multiple(native, 'fixed'),
    }),
    holds: ({ foreign, fixed }) => foreign <= fixed / 4 && foreign >= 1.2,
    evidence: {
      label: {
        ja: '小さい曲率が多い課題での最後の損失（そこで学んだ学習率の何倍か）',
        en: 'final loss on tasks with more small curvatures, in multiples of that with rates learned on them',
      },
      digits: 1,
      compared: [['foreign'], ['fixed']],
      names: {
        foreign: { ja: '一様な族で学んだ', en: 'learned on the uniform family' },
        native: { ja: 'そこで学んだ', en: 'learned on these' },
        fixed: { ja: 'そこで最良の一定', en: 'best fixed rate for these' },
      },
    },
  }),
  'real-tasks': claim({
    runs: { run: { values: { tested: 'wine' }, steps: whole } },
    measure: ({ run }) => ({
      learned: 1,
      fixed: multiple(run, 'fixed'),
      momentum: multiple(run, 'momentum'),
    }),
    holds: ({ fixed, momentum }) => fixed >= 4 && 1 <= 0.85 * momentum,
    evidence: {
      label: {
        ja: 'ワインの13の回帰で、最小値を超える損失（学んだ学習率の何倍か）',
        en: 'loss above the minimum on 13 regressions on the wines, in multiples of that with the learned rates',
      },
      digits: 2,
      compared: [['fixed'], ['momentum']],
    },
  }),
};
