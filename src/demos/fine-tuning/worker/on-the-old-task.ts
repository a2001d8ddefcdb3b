import { claimsOf } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';
import { sizes } from '../shared/sizes.ts';
import { accuracy, old, points } from './measured.ts';

const claim = claimsOf<typeof session>();

/** The claims on what becomes of the old task, beside the new one. */
export const onTheOldTask = {
  'same-score': claim({
    runs: { fast: { values: { rate: 0.01 }, steps: 200 }, usual: { steps: 200 } },
    measure: ({ fast, usual }) => ({
      oldFast: old(fast),
      oldUsual: old(usual),
      newFast: accuracy(fast, 20, 'tuned'),
      newUsual: accuracy(usual, 20, 'tuned'),
    }),
    holds: ({ oldFast, oldUsual, newFast, newUsual }) =>
      oldUsual - oldFast >= 0.3 &&
      oldFast < 0.5 &&
      oldUsual > 0.8 &&
      Math.abs(points(newFast, newUsual)) < 1,
    evidence: {
      compared: [
        ['newFast', 'newUsual'],
        ['oldFast', 'oldUsual'],
      ],
      label: { ja: '200ステップ後の正解率', en: 'accuracy after 200 steps' },
      names: {
        oldFast: { ja: '前の課題、0.01', en: 'old task, 0.01' },
        oldUsual: { ja: '前の課題、0.001', en: 'old task, 0.001' },
        newFast: { ja: '新しい課題、0.01', en: 'new task, 0.01' },
        newUsual: { ja: '新しい課題、0.001', en: 'new task, 0.001' },
      },
      unit: 'share',
    },
  }),
  'only-fc': claim({
    runs: {
      fc: {
        values: { task: 'katakana', conv1: false, conv2: false, conv3: false },
        steps: 200,
      },
      all: { values: { task: 'katakana' }, steps: 200 },
    },
    measure: ({ fc, all }) => ({
      newFc: accuracy(fc, 20, 'tuned'),
      newAll: accuracy(all, 20, 'tuned'),
      oldFc: old(fc),
      oldAll: old(all),
    }),
    holds: ({ newFc, newAll, oldFc, oldAll }) =>
      Math.abs(points(newFc, newAll)) < 3 && oldFc - oldAll >= 0.1,
    evidence: {
      compared: [
        ['newFc', 'newAll'],
        ['oldFc', 'oldAll'],
      ],
      label: { ja: '200ステップ後の正解率', en: 'accuracy after 200 steps' },
      names: {
        newFc: { ja: '新しい課題、fcだけ', en: 'new task, fc alone' },
        newAll: { ja: '新しい課題、すべての層', en: 'new task, all layers' },
        oldFc: { ja: '前の課題、fcだけ', en: 'old task, fc alone' },
        oldAll: { ja: '前の課題、すべての層', en: 'old task, all layers' },
      },
      unit: 'share',
    },
  }),
  'three-rates': claim({
    runs: {
      slow: { values: { rate: 0.00001 }, steps: 200 },
      faster: { values: { rate: 0.003 }, steps: 200 },
      fast: { values: { rate: 0.03 }, steps: 200 },
      usual: { steps: 200 },
    },
    measure: ({ slow, faster, fast, usual }) => ({
      gap: Math.max(
        ...sizes.map((n) => Math.abs(accuracy(slow, n, 'tuned') - accuracy(slow, n, 'frozen'))),
      ),
      newUsual: accuracy(usual, 20, 'tuned'),
      newFaster: accuracy(faster, 20, 'tuned'),
      oldUsual: old(usual),
      oldFaster: old(faster),
      oldFast: old(fast),
    }),
    holds: ({ gap, newUsual, newFaster, oldUsual, oldFaster, oldFast }) =>
      points(gap, 0) <= 1 &&
      Math.abs(points(newFaster, newUsual)) <= 1 &&
      oldUsual - oldFaster >= 0.05 &&
      oldFast < 0.1,
    evidence: {
      compared: [['gap'], ['newFaster', 'newUsual'], ['oldFaster', 'oldUsual'], ['oldFast']],
      label: { ja: '200ステップ後の正解率', en: 'accuracy after 200 steps' },
      names: {
        gap: { ja: '固定との差の最大、0.00001', en: 'largest difference from frozen, 0.00001' },
        newUsual: { ja: '新しい課題、0.001', en: 'new task, 0.001' },
        newFaster: { ja: '新しい課題、0.003', en: 'new task, 0.003' },
        oldUsual: { ja: '前の課題、0.001', en: 'old task, 0.001' },
        oldFaster: { ja: '前の課題、0.003', en: 'old task, 0.003' },
        oldFast: { ja: '前の課題、0.03', en: 'old task, 0.03' },
      },
      unit: 'share',
    },
  }),
};
