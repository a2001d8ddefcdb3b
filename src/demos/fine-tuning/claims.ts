import { at, claimsOf } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import { accuracy, compared, label, lead, old, points } from './worker/measured.ts';

const claim = claimsOf<typeof session>();

export default {
  'lead-over-scratch': claim({
    runs: { late: { steps: 200 }, early: { steps: 50 } },
    measure: ({ late, early }) => ({
      tuned: accuracy(late, 20, 'tuned'),
      scratch: accuracy(late, 20, 'scratch'),
      earlyTuned: accuracy(early, 20, 'tuned'),
      earlyScratch: accuracy(early, 20, 'scratch'),
    }),
    holds: ({ tuned, scratch, earlyTuned, earlyScratch }) =>
      points(earlyTuned, earlyScratch) >= 6 && points(tuned, scratch) >= 2,
    evidence: {
      label,
      names: {
        tuned: { ja: 'ファインチューニング、200ステップ', en: 'fine-tuned, 200 steps' },
        scratch: { ja: 'ゼロから、200ステップ', en: 'from scratch, 200 steps' },
        earlyTuned: { ja: 'ファインチューニング、50ステップ', en: 'fine-tuned, 50 steps' },
        earlyScratch: { ja: 'ゼロから、50ステップ', en: 'from scratch, 50 steps' },
      },
      unit: 'share',
    },
  }),
  'lead-by-size': claim({
    runs: { run: { steps: 200 } },
    measure: ({ run }) => ({
      n1: lead(run, 1),
      n5: lead(run, 5),
      n20: lead(run, 20),
      n200: lead(run, 200),
    }),
    holds: ({ n1, n5, n20, n200 }) =>
      points(n1, 0) >= 20 &&
      points(n5, 0) >= 12 &&
      points(n20, 0) < 10 &&
      Math.abs(points(n200, 0)) < 4,
    evidence: {
      label: {
        ja: 'ゼロからより高い分（正解率、200ステップ後）',
        en: 'lead over scratch (accuracy after 200 steps)',
      },
      names: {
        n1: { ja: '1枚', en: '1 example' },
        n5: { ja: '5枚', en: '5 examples' },
        n20: { ja: '20枚', en: '20 examples' },
        n200: { ja: '200枚', en: '200 examples' },
      },
      unit: 'share',
    },
  }),
  'best-rate-of-scratch': claim({
    runs: {
      usual: { values: { labels: '5' }, steps: 200 },
      slower: { values: { labels: '5', own: 0.001 }, steps: 200 },
      faster: { values: { labels: '5', own: 0.005 }, steps: 200 },
      fastest: { values: { labels: '5', own: 0.01 }, steps: 200 },
    },
    measure: ({ usual, slower, faster, fastest }) => ({
      tuned: accuracy(usual, 5, 'tuned'),
      r001: accuracy(slower, 5, 'scratch'),
      r003: accuracy(usual, 5, 'scratch'),
      r005: accuracy(faster, 5, 'scratch'),
      r01: accuracy(fastest, 5, 'scratch'),
    }),
    holds: ({ tuned, r001, r003, r005, r01 }) =>
      points(tuned, Math.max(r001, r003, r005, r01)) >= 10,
    evidence: {
      label,
      names: {
        r001: { ja: 'ゼロから、0.001', en: 'from scratch, 0.001' },
        r003: { ja: 'ゼロから、0.003', en: 'from scratch, 0.003' },
        r005: { ja: 'ゼロから、0.005', en: 'from scratch, 0.005' },
        r01: { ja: 'ゼロから、0.01', en: 'from scratch, 0.01' },
      },
      unit: 'share',
    },
  }),
  'beats-frozen': claim({
    runs: { katakana: { values: { labels: '200', task: 'katakana' }, steps: 200 } },
    measure: ({ katakana }) => ({
      tuned: accuracy(katakana, 200, 'tuned'),
      frozen: accuracy(katakana, 200, 'frozen'),
    }),
    holds: ({ tuned, frozen }) => points(tuned, frozen) >= 2,
    evidence: { label, unit: 'share' },
  }),
  'one-example-no-gain': claim({
    runs: { run: { values: { labels: '1' }, steps: 200 } },
    measure: ({ run }) => ({
      tuned: accuracy(run, 1, 'tuned'),
      frozen: accuracy(run, 1, 'frozen'),
    }),
    holds: ({ tuned, frozen }) => points(tuned, frozen) < 3,
    evidence: { label, unit: 'share' },
  }),
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
      oldUsual > 0.75 &&
      Math.abs(points(newFast, newUsual)) < 3,
    evidence: {
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
  'too-fast': claim({
    runs: { fast: { values: { labels: '1', rate: 0.03 }, steps: 200 } },
    measure: ({ fast }) => ({
      tuned: accuracy(fast, 1, 'tuned'),
      frozen: accuracy(fast, 1, 'frozen'),
      tuned5: accuracy(fast, 5, 'tuned'),
      scratch5: accuracy(fast, 5, 'scratch'),
    }),
    holds: ({ tuned, frozen, tuned5, scratch5 }) =>
      points(frozen, tuned) >= 20 && points(tuned5, scratch5) >= 3,
    evidence: {
      label,
      names: {
        tuned: { ja: 'ファインチューニング、1枚', en: 'fine-tuned, 1 example' },
        frozen: { ja: '固定、1枚', en: 'frozen, 1 example' },
        tuned5: { ja: 'ファインチューニング、5枚', en: 'fine-tuned, 5 examples' },
        scratch5: { ja: 'ゼロから、5枚', en: 'from scratch, 5 examples' },
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
  yardstick: claim({
    runs: { run: { steps: 200 } },
    measure: ({ run }) => {
      const { moved, perWeight } = compared(run, 20).tuned;
      return {
        far1: at(moved, 0),
        far3: at(moved, 2),
        each1: at(perWeight, 0),
        each3: at(perWeight, 2),
      };
    },
    holds: ({ far1, far3, each1, each3 }) => far1 <= 0.8 * far3 && each1 >= 1.1 * each3,
    evidence: {
      label: { ja: '動いた量（200ステップ後）', en: 'movement after 200 steps' },
      names: {
        far1: { ja: 'conv1、初期値のノルムとの比', en: 'conv1, relative to its initial norm' },
        far3: { ja: 'conv3、初期値のノルムとの比', en: 'conv3, relative to its initial norm' },
        each1: { ja: 'conv1、重み1個あたり', en: 'conv1, per weight' },
        each3: { ja: 'conv3、重み1個あたり', en: 'conv3, per weight' },
      },
      digits: 3,
    },
  }),
};
