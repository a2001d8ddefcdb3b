import { at, claimsOf } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import { againstFrozen } from './worker/against-frozen.ts';
import { accuracy, compared, label, lead, points } from './worker/measured.ts';
import { onTheOldTask } from './worker/on-the-old-task.ts';

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
      compared: [
        ['earlyTuned', 'earlyScratch'],
        ['tuned', 'scratch'],
      ],
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
      points(n1, n5) >= 5 &&
      points(n5, n20) >= 5 &&
      points(n20, n200) >= 1 &&
      Math.abs(points(n200, 0)) < 4,
    evidence: {
      compared: [['n1'], ['n5'], ['n20'], ['n200']],
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
  'small-lead': claim({
    runs: { katakana: { values: { task: 'katakana' }, steps: 200 } },
    measure: ({ katakana }) => ({
      tuned: accuracy(katakana, 20, 'tuned'),
      scratch: accuracy(katakana, 20, 'scratch'),
    }),
    holds: ({ tuned, scratch }) => Math.abs(points(tuned, scratch)) <= 4,
    evidence: { label, unit: 'share' },
  }),
  'too-fast': claim({
    runs: { fast: { values: { labels: '1', rate: 0.03 }, steps: 200 }, usual: { steps: 200 } },
    measure: ({ fast, usual }) => ({
      below: accuracy(fast, 1, 'frozen') - accuracy(fast, 1, 'tuned'),
      above: lead(fast, 5),
      lost1: accuracy(usual, 1, 'tuned') - accuracy(fast, 1, 'tuned'),
      lost5: accuracy(usual, 5, 'tuned') - accuracy(fast, 5, 'tuned'),
    }),
    holds: ({ below, above, lost1, lost5 }) =>
      points(below, 0) >= 20 && points(above, 0) >= 3 && points(lost1, lost5) >= 15,
    evidence: {
      compared: [['below'], ['above'], ['lost1'], ['lost5']],
      label: {
        ja: '学習率0.03での、新しい課題の正解率の差',
        en: 'differences of accuracy on the new task, at a rate of 0.03',
      },
      names: {
        below: { ja: '固定より低い分、1枚', en: 'below frozen, 1 example' },
        above: { ja: 'ゼロからより高い分、5枚', en: 'above scratch, 5 examples' },
        lost1: { ja: '0.001からの低下、1枚', en: 'lost against 0.001, 1 example' },
        lost5: { ja: '0.001からの低下、5枚', en: 'lost against 0.001, 5 examples' },
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
      compared: [
        ['far1', 'far3'],
        ['each1', 'each3'],
      ],
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
  ...againstFrozen,
  ...onTheOldTask,
};
