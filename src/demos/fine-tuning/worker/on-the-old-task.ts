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
      newGain: accuracy(faster, 20, 'tuned') - accuracy(usual, 20, 'tuned'),
      oldLoss: old(usual) - old(faster),
      oldLeft: old(fast),
    }),
    holds: ({ gap, newGain, oldLoss, oldLeft }) =>
      points(gap, 0) <= 1 && Math.abs(points(newGain, 0)) <= 1 && oldLoss >= 0.05 && oldLeft < 0.1,
    evidence: {
      compared: [['gap'], ['newGain'], ['oldLoss'], ['oldLeft']],
      label: {
        ja: '200ステップ後の正解率とその差',
        en: 'accuracy after 200 steps, and differences of it',
      },
      names: {
        gap: { ja: '0.00001、固定との差の最大', en: '0.00001: largest difference from frozen' },
        newGain: { ja: '0.003、新しい課題の上昇', en: '0.003: gained on the new task' },
        oldLoss: { ja: '0.003、前の課題の低下', en: '0.003: lost on the old task' },
        oldLeft: { ja: '0.03、前の課題の正解率', en: '0.03: accuracy on the old task' },
      },
      unit: 'share',
    },
  }),
};
