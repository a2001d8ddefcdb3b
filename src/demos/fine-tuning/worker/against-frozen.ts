import { claimsOf } from '../../../lab/contract/claims.ts';
import demo from '../demo.ts';
import type session from '../session.ts';
import { accuracy, label, points } from './measured.ts';

const claim = claimsOf<typeof session>();

const named = (arm: 'tuned' | 'frozen', n: number) => {
  const { ja, en } = demo.arms[arm].label;
  return { ja: `${ja}、${n}枚`, en: `${en}, ${n} ${n === 1 ? 'example' : 'examples'}` };
};

/** The claims on when it pays to let the borrowed layers move. */
export const againstFrozen = {
  'beats-frozen': claim({
    runs: { katakana: { values: { task: 'katakana' }, steps: 200 } },
    measure: ({ katakana }) => ({
      tuned20: accuracy(katakana, 20, 'tuned'),
      frozen20: accuracy(katakana, 20, 'frozen'),
      tuned200: accuracy(katakana, 200, 'tuned'),
      frozen200: accuracy(katakana, 200, 'frozen'),
    }),
    holds: ({ tuned20, frozen20, tuned200, frozen200 }) =>
      points(tuned20, frozen20) >= 2 && points(tuned200, frozen200) >= 2,
    evidence: {
      compared: [
        ['tuned20', 'frozen20'],
        ['tuned200', 'frozen200'],
      ],
      label,
      names: {
        tuned20: named('tuned', 20),
        frozen20: named('frozen', 20),
        tuned200: named('tuned', 200),
        frozen200: named('frozen', 200),
      },
      unit: 'share',
    },
  }),
  'few-no-gain': claim({
    runs: { run: { values: { labels: '1' }, steps: 200 } },
    measure: ({ run }) => ({
      tuned1: accuracy(run, 1, 'tuned'),
      frozen1: accuracy(run, 1, 'frozen'),
      tuned5: accuracy(run, 5, 'tuned'),
      frozen5: accuracy(run, 5, 'frozen'),
    }),
    holds: ({ tuned1, frozen1, tuned5, frozen5 }) =>
      points(tuned1, frozen1) <= 3 && points(tuned5, frozen5) <= 3,
    evidence: {
      compared: [
        ['tuned1', 'frozen1'],
        ['tuned5', 'frozen5'],
      ],
      label,
      names: {
        tuned1: named('tuned', 1),
        frozen1: named('frozen', 1),
        tuned5: named('tuned', 5),
        frozen5: named('frozen', 5),
      },
      unit: 'share',
    },
  }),
  'script-counts': claim({
    runs: {
      hiragana: { steps: 200 },
      katakana: { values: { task: 'katakana' }, steps: 200 },
    },
    measure: ({ hiragana, katakana }) => ({
      hiragana: accuracy(hiragana, 20, 'tuned') - accuracy(hiragana, 20, 'frozen'),
      katakana: accuracy(katakana, 20, 'tuned') - accuracy(katakana, 20, 'frozen'),
    }),
    holds: ({ hiragana, katakana }) => points(katakana, hiragana) >= 1,
    evidence: {
      label: {
        ja: 'ファインチューニングと固定との、正解率の差（1文字20枚、200ステップ後）',
        en: 'accuracy, fine-tuned minus frozen (20 examples, 200 steps)',
      },
      names: {
        hiragana: { ja: 'ひらがな', en: 'hiragana' },
        katakana: { ja: 'カタカナ', en: 'katakana' },
      },
      unit: 'share',
    },
  }),
};
