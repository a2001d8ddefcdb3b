import { claimsOf, type Moment, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import { accuracy, pixels, steps, unseen } from './worker/measured.ts';
import { onFailures } from './worker/on-failures.ts';

type Of = Moment<typeof session>;
const classifier = ({ metric }: Of) => metric('classifier/accuracy');
/** By how much the learned distance is ahead of raw pixels. */
const lead = (moment: Of) => unseen(moment) - pixels(moment);
/** By how much freshly written training characters are recognised better than unseen ones. */
const gap = (moment: Of) => moment.metric('seen/accuracy') - unseen(moment);
/** By how much the learned distance is ahead of the classifier at the better of two rates. */
const ahead = (usual: Run<typeof session>, faster: Run<typeof session>) =>
  unseen(usual.last) - Math.max(classifier(usual.last), classifier(faster.last));

const claim = claimsOf<typeof session>();

export default {
  'beats-pixels': claim({
    runs: { learned: { steps } },
    measure: ({ learned }) => ({
      learned: unseen(learned.last),
      pixels: pixels(learned.last),
      untrained: unseen(learned.first),
    }),
    holds: ({ learned, pixels: raw, untrained }) => learned - Math.max(raw, untrained) >= 0.15,
    evidence: {
      label: accuracy,
      names: {
        learned: { ja: '学習した距離', en: 'learned distance' },
        pixels: { ja: '画素のまま', en: 'raw pixels' },
        untrained: { ja: '学習前のネットワーク', en: 'untrained network' },
      },
      unit: 'share',
    },
  }),
  'sooner-than-classes': claim({
    runs: {
      late: { steps: 300 },
      early: { steps },
      fasterLate: { values: { rate: 0.01 }, steps: 300 },
      fasterEarly: { values: { rate: 0.01 }, steps },
    },
    measure: ({ early, late, fasterEarly, fasterLate }) => ({
      early: ahead(early, fasterEarly),
      late: ahead(late, fasterLate),
    }),
    holds: ({ early, late }) => early >= 0.05 && late <= 0.75 * early,
    evidence: {
      compared: [['early'], ['late']],
      label: {
        ja: '分類器の特徴（学習率0.003と0.01のよいほう）との差、未知の文字体系での正解率',
        en: 'lead over the classifier’s features at the better of the rates 0.003 and 0.01, unseen scripts',
      },
      names: {
        early: { ja: '150ステップ', en: 'after 150 steps' },
        late: { ja: '300ステップ', en: 'after 300 steps' },
      },
      unit: 'share',
    },
  }),
  'few-characters': claim({
    runs: {
      digits: { values: { characters: 'digits' }, steps },
      ten: { values: { characters: 'ten' }, steps },
      all: { steps },
    },
    measure: ({ digits, ten, all }) => ({
      digits: lead(digits.last),
      ten: lead(ten.last),
      all: lead(all.last),
    }),
    holds: ({ digits, ten, all }) =>
      Math.min(digits, ten) >= 0.05 && all - Math.max(digits, ten) >= 0.05,
    evidence: {
      compared: [['digits'], ['ten'], ['all']],
      label: {
        ja: '画素のままとの差（未知の文字体系、150ステップ）',
        en: 'lead over raw pixels on unseen scripts after 150 steps',
      },
      names: {
        digits: { ja: '数字10字から学ぶ', en: 'learned from the 10 digits' },
        ten: { ja: '無作為な10字から学ぶ', en: 'learned from 10 at random' },
        all: { ja: '460字から学ぶ', en: 'learned from all 460' },
      },
      unit: 'share',
    },
  }),
  'seen-is-not-unseen': claim({
    runs: { digits: { values: { characters: 'digits' }, steps }, all: { steps } },
    measure: ({ digits, all }) => ({
      digits: gap(digits.last),
      all: gap(all.last),
      pixels: digits.last.snapshot.accuracy.pixelsSeen - pixels(digits.last),
      seen: digits.last.metric('seen/accuracy'),
    }),
    holds: ({ digits, all, pixels, seen }) =>
      seen >= 0.95 && digits >= 0.15 && all <= digits / 3 && pixels <= 0.02,
    evidence: {
      compared: [['digits'], ['all'], ['pixels'], ['seen']],
      label: {
        ja: '学習した文字と未知の体系との正解率の差（150ステップ）',
        en: 'accuracy on trained characters minus unseen scripts, after 150 steps',
      },
      names: {
        digits: { ja: '数字10字から学ぶ', en: 'learned from the 10 digits' },
        all: { ja: '460字から学ぶ', en: 'learned from all 460' },
        pixels: { ja: '画素のまま（数字と未知の体系）', en: 'raw pixels, digits minus unseen' },
        seen: { ja: '数字の正解率そのもの', en: 'the accuracy on digits itself' },
      },
      unit: 'share',
    },
  }),
  'both-kinds': claim({
    runs: {
      same: { values: { pairs: 'same' }, steps },
      different: { values: { pairs: 'different' }, steps },
      both: { steps },
    },
    measure: ({ same, different, both }) => ({
      both: unseen(both.last),
      same: unseen(same.last),
      different: unseen(different.last),
      pixels: pixels(both.last),
    }),
    holds: ({ both, same, different, pixels: raw }) =>
      both - Math.max(same, different) >= 0.2 && raw - Math.max(same, different) >= 0.02,
    evidence: {
      label: accuracy,
      names: {
        both: { ja: '両方のペア', en: 'both kinds of pair' },
        same: { ja: '同じペアだけ', en: 'same pairs only' },
        different: { ja: '違うペアだけ', en: 'different pairs only' },
        pixels: { ja: '画素のまま', en: 'raw pixels' },
      },
      unit: 'share',
    },
  }),
  'hands-stray': claim({
    runs: { half: { values: { amount: 0.5 }, steps }, usual: { steps } },
    measure: ({ usual, half }) => ({
      usual: lead(usual.last),
      half: lead(half.last),
      raw: pixels(half.last),
    }),
    holds: ({ usual, half, raw }) => usual >= 0.15 && Math.abs(half) <= 0.05 && raw >= 0.9,
    evidence: {
      compared: [['usual'], ['half'], ['raw']],
      label: {
        ja: '画素のままとの差（150ステップ、未知の文字体系）',
        en: 'lead over raw pixels after 150 steps, unseen scripts',
      },
      names: {
        usual: { ja: '揺れ1', en: 'variation 1' },
        half: { ja: '揺れ0.5', en: 'variation 0.5' },
        raw: { ja: '揺れ0.5での画素の正解率', en: 'raw pixels’ accuracy at variation 0.5' },
      },
      unit: 'share',
    },
  }),
  ...onFailures,
};
