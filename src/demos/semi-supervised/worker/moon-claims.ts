import { claimsOf, type Run } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';

const claim = claimsOf<typeof session>();
const whole = 100;
const points = 194;
const three = { data: 'moons', labels: 3, rate: 0.01 } as const;

const accuracies = ({ run: { last } }: { run: Run<typeof session> }) => ({
  pseudo: last.metric('pseudo/accuracy'),
  labelled: last.metric('labelled/accuracy'),
  propagation: last.metric('propagation/accuracy'),
});

/** What is said of two moons. */
export const moonClaims = {
  'moons-one-label': claim({
    runs: { run: { values: { data: 'moons' }, steps: whole } },
    measure: accuracies,
    holds: ({ pseudo, labelled, propagation }) =>
      pseudo - labelled <= 0.03 && propagation - pseudo >= 0.1,
    evidence: {
      label: {
        ja: 'テスト用の点の正解率（二つの三日月、各1個のラベル）',
        en: 'held-out accuracy, two moons, one label each',
      },
      unit: 'share',
    },
  }),
  'moons-do-not-move': claim({
    runs: { run: { values: three, steps: whole } },
    measure: accuracies,
    holds: ({ pseudo, labelled, propagation }) =>
      Math.abs(pseudo - labelled) <= 0.05 && propagation - pseudo >= 0.03,
    evidence: {
      label: {
        ja: 'テスト用の点の正解率（二つの三日月、各3個のラベル）',
        en: 'held-out accuracy, two moons, three labels each',
      },
      unit: 'share',
    },
  }),
  'moons-confident': claim({
    runs: { run: { values: { ...three, threshold: 0.95 }, steps: whole } },
    measure: ({ run: { last } }) => ({
      wrong: last.metric('pseudo/wrong'),
      taken: last.snapshot.left.rounds[0]!.taken / points,
    }),
    holds: ({ wrong, taken }) => wrong >= 0.08 && taken >= 0.9,
    evidence: {
      compared: [['wrong'], ['taken']],
      label: {
        ja: '確信0.95以上の点（二つの三日月、各3個のラベル）',
        en: 'points with 0.95 confidence or more, two moons, three labels each',
      },
      names: {
        wrong: { ja: '擬似ラベルのうちの誤り', en: 'wrong among the pseudo-labels' },
        taken: { ja: '擬似ラベルが付いた割合', en: 'share with a pseudo-label' },
      },
      unit: 'share',
    },
  }),
};
