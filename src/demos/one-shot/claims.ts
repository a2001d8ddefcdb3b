import { claimsOf, type Moment } from '../../lab/contract/claims.ts';
import type session from './session.ts';

const unseen = ({ metric }: Moment<typeof session>) => metric('unseen/accuracy');
const seen = ({ metric }: Moment<typeof session>) => metric('seen/accuracy');
const pixels = ({ metric }: Moment<typeof session>) => metric('pixels/accuracy');
/** By how much the learned distance is ahead of raw pixels. */
const lead = (moment: Moment<typeof session>) => unseen(moment) - pixels(moment);

const claim = claimsOf<typeof session>();

export default {
  'beats-pixels': claim({
    runs: { learned: { steps: 150 } },
    measure: ({ learned }) => ({ learned: unseen(learned.last), pixels: pixels(learned.last) }),
    holds: ({ learned, pixels: raw }) => learned - raw >= 0.15,
    evidence: {
      label: {
        ja: '未知の文字体系での5択の正解率（150ステップ）',
        en: '5-way accuracy on unseen scripts after 150 steps',
      },
      names: {
        learned: { ja: '学習した距離', en: 'learned distance' },
        pixels: { ja: '画素のまま', en: 'raw pixels' },
      },
      unit: 'share',
    },
  }),
  'few-characters': claim({
    runs: {
      digits: { values: { characters: 'digits' }, steps: 150 },
      all: { steps: 150 },
    },
    measure: ({ digits, all }) => ({ digits: unseen(digits.last), all: unseen(all.last) }),
    holds: ({ digits, all }) => all - digits >= 0.05,
    evidence: {
      label: {
        ja: '未知の文字体系での5択の正解率（150ステップ）',
        en: '5-way accuracy on unseen scripts after 150 steps',
      },
      names: {
        digits: { ja: '数字10字から学ぶ', en: 'learned from 10 digits' },
        all: { ja: '460字から学ぶ', en: 'learned from 460 characters' },
      },
      unit: 'share',
    },
  }),
  'seen-is-not-unseen': claim({
    runs: { digits: { values: { characters: 'digits' }, steps: 100 } },
    measure: ({ digits }) => ({ unseen: unseen(digits.last), seen: seen(digits.last) }),
    holds: (measured) => measured.seen >= 0.95 && measured.seen - measured.unseen >= 0.15,
    evidence: {
      label: {
        ja: '数字だけで学んだときの5択の正解率（100ステップ）',
        en: '5-way accuracy when trained on digits alone, after 100 steps',
      },
      names: {
        seen: { ja: '数字（新しい筆跡）', en: 'digits, freshly written' },
      },
      unit: 'share',
    },
  }),
  'hands-stray': claim({
    runs: {
      usual: { steps: 100 },
      half: { values: { amount: 0.5 }, steps: 100 },
    },
    measure: ({ usual, half }) => ({ usual: lead(usual.last), half: lead(half.last) }),
    holds: ({ usual, half }) => usual - half >= 0.1,
    evidence: {
      label: {
        ja: '画素のままとの差（100ステップ、未知の文字体系）',
        en: 'lead over raw pixels after 100 steps, unseen scripts',
      },
      names: {
        usual: { ja: '揺れ1', en: 'variation 1' },
        half: { ja: '揺れ0.5', en: 'variation 0.5' },
      },
      unit: 'share',
    },
  }),
};
