import { claimsOf } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';

const claim = claimsOf<typeof session>();
const steps = 300;

/** The claims on queries that no class of the support set fits. */
export const onOutside = {
  'outside-is-named': claim({
    runs: { run: { steps } },
    measure: ({ run }) => {
      const { sureOutside, sureInside } = run.last.snapshot.outside;
      return { outside: sureOutside, inside: sureInside };
    },
    holds: ({ outside, inside }) => outside >= 0.45 && inside - outside >= 0.15,
    evidence: {
      compared: [['outside'], ['inside']],
      label: {
        ja: '最大の確率が0.9以上になるクエリの割合（5-way 1-shot、300ステップ）',
        en: 'share of queries whose highest p is at least 0.9, 5-way 1-shot, after 300 steps',
      },
      names: {
        outside: { ja: '正解のクラスがない', en: 'no class is right' },
        inside: { ja: '正解のクラスがある', en: 'one class is right' },
      },
      unit: 'share',
    },
  }),
  'distance-tells-more': claim({
    runs: { run: { steps } },
    measure: ({ run }) => {
      const { errorByDistance, errorByProbability } = run.last.snapshot.outside;
      return { distance: errorByDistance, probability: errorByProbability };
    },
    holds: ({ distance, probability }) => probability - distance >= 0.1 && distance >= 0.1,
    evidence: {
      label: {
        ja: '正解のクラスの有無を一つのしきい値で分けたときの等誤り率（5-way 1-shot、300ステップ）',
        en: 'equal error rate when one threshold separates queries with and without a right class, 5-way 1-shot, after 300 steps',
      },
      names: {
        distance: {
          ja: '最も近いプロトタイプまでの距離で',
          en: 'by the distance to the nearest prototype',
        },
        probability: { ja: '最大の確率で', en: 'by the highest probability' },
      },
      unit: 'share',
    },
  }),
};
