import { at, claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import type { ArmName } from './session.ts';

type Taken = Run<typeof session>;
const accuracy = ({ last }: Taken, arm: ArmName) => last.metric(`${arm}/accuracy`);
const old = ({ last }: Taken) => last.metric('tuned/source');
/** Differences are of whole images out of 300, free of rounding. */
const points = (more: number, less: number) => Math.round(300 * (more - less)) / 3;

const label = { ja: '新しい課題の正解率（検証用300枚）', en: 'accuracy, new task (300 held out)' };

const claim = claimsOf<typeof session>();

export default {
  'beats-frozen': claim({
    runs: { many: { values: { labels: '200' }, steps: 100 } },
    measure: ({ many }) => ({
      tuned: accuracy(many, 'tuned'),
      frozen: accuracy(many, 'frozen'),
    }),
    holds: ({ tuned, frozen }) => points(tuned, frozen) >= 2,
    evidence: { label, unit: 'share' },
  }),
  'same-score': claim({
    runs: {
      fast: { values: { rate: 0.01 }, steps: 100 },
      slow: { values: { rate: 0.0003 }, steps: 100 },
    },
    measure: ({ fast, slow }) => ({
      oldFast: old(fast),
      oldSlow: old(slow),
      newFast: accuracy(fast, 'tuned'),
      newSlow: accuracy(slow, 'tuned'),
    }),
    holds: ({ oldFast, oldSlow, newFast, newSlow }) =>
      oldSlow - oldFast > 0.5 && Math.abs(points(newFast, newSlow)) < 5,
    evidence: {
      label: { ja: '100ステップ後の正解率', en: 'accuracy after 100 steps' },
      names: {
        oldFast: { ja: '前の課題、0.01', en: 'old task, 0.01' },
        oldSlow: { ja: '前の課題、0.0003', en: 'old task, 0.0003' },
        newFast: { ja: '新しい課題、0.01', en: 'new task, 0.01' },
        newSlow: { ja: '新しい課題、0.0003', en: 'new task, 0.0003' },
      },
      unit: 'share',
    },
  }),
  'too-fast': claim({
    runs: { fast: { values: { task: 'hiragana', labels: '5', rate: 0.03 }, steps: 100 } },
    measure: ({ fast }) => ({
      tuned: accuracy(fast, 'tuned'),
      frozen: accuracy(fast, 'frozen'),
    }),
    holds: ({ tuned, frozen }) => points(frozen, tuned) >= 5,
    evidence: { label, unit: 'share' },
  }),
  'early-move-less': claim({
    runs: { default: { steps: 100 } },
    measure: (runs) => {
      const { moved } = at(runs.default.last.snapshot, 'standings').tuned;
      return { conv1: at(moved, 0), conv2: at(moved, 1), conv3: at(moved, 2), fc: at(moved, 3) };
    },
    holds: ({ conv1, conv2, conv3, fc }) => fc < conv1 && conv1 < conv2 && conv2 < conv3,
    evidence: {
      label: {
        ja: '動いた量 ‖w − w₀‖ / ‖w₀‖（100ステップ後）',
        en: 'movement ‖w − w₀‖ / ‖w₀‖ after 100 steps',
      },
      names: {
        conv1: { ja: 'conv1', en: 'conv1' },
        conv2: { ja: 'conv2', en: 'conv2' },
        conv3: { ja: 'conv3', en: 'conv3' },
        fc: { ja: 'fc', en: 'fc' },
      },
      digits: 3,
    },
  }),
};
