import { claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';

type Taken = Run<typeof session>;
const label = { ja: '検証用300枚の正解率', en: 'accuracy on 300 held-out images' };
const frozen = ({ last }: Taken) => last.metric('frozen/accuracy');
const scratch = ({ last }: Taken) => last.metric('scratch/accuracy');
/** Differences are of whole images out of 300, free of rounding. */
const points = (more: number, less: number) => Math.round(300 * (more - less)) / 3;
const both = (run: Taken) => ({ frozen: frozen(run), scratch: scratch(run) });

const claim = claimsOf<typeof session>();

export default {
  'few-labels': claim({
    runs: { five: { steps: 200 } },
    measure: ({ five }) => both(five),
    holds: (measured) => points(measured.frozen, measured.scratch) >= 10,
    evidence: { label, unit: 'share' },
  }),
  'many-labels': claim({
    runs: { many: { values: { labels: '200' }, steps: 300 } },
    measure: ({ many }) => both(many),
    holds: (measured) => points(measured.frozen, measured.scratch) < 3,
    evidence: { label, unit: 'share' },
  }),
  'random-features': claim({
    runs: { random: { values: { backbone: 'random' }, steps: 200 }, shipped: { steps: 200 } },
    measure: ({ random, shipped }) => ({
      random: frozen(random),
      scratch: scratch(random),
      shipped: frozen(shipped),
    }),
    holds: ({ random, scratch: own, shipped }) =>
      points(own, random) >= 10 && points(shipped, random) >= 20,
    evidence: {
      label,
      names: {
        random: { ja: '乱数の層を固定', en: 'random layers, frozen' },
        shipped: { ja: '学習済みの層を固定', en: 'trained layers, frozen' },
      },
      unit: 'share',
    },
  }),
  'task-decides': claim({
    runs: {
      katakana: { values: { task: 'katakana' }, steps: 200 },
      hiragana: { steps: 200 },
    },
    measure: ({ katakana, hiragana }) => ({
      katakana: frozen(katakana) - scratch(katakana),
      hiragana: frozen(hiragana) - scratch(hiragana),
    }),
    holds: (measured) => points(measured.hiragana, measured.katakana) >= 5,
    evidence: {
      label: {
        ja: '借りて得をした分（固定とゼロからの、正解率の差）',
        en: 'gained by borrowing (accuracy, frozen less scratch)',
      },
      names: {
        katakana: { ja: 'カタカナ', en: 'katakana' },
        hiragana: { ja: 'ひらがな', en: 'hiragana' },
      },
      unit: 'share',
    },
  }),
};
