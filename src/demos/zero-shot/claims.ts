import { claimsOf, type Moment } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import { colour, garment, onTied, pattern, right } from './worker/on-tied.ts';

type Of = Moment<typeof session>;
const claim = claimsOf<typeof session>();
/** A whole run, and its beginning. */
const [whole, early] = [200, 60];
/** How far the seen classes are ahead of the hidden ones. */
const gap = (at: Of) => at.metric('direct/seen') - at.metric('direct/unseen');

export default {
  'names-unseen': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      direct: last.metric('direct/unseen'),
      indirect: last.metric('indirect/unseen'),
      untrained: last.metric('untrained/unseen'),
      pixels: last.metric('pixels/unseen'),
    }),
    holds: ({ direct, indirect, untrained, pixels }) =>
      direct >= 0.45 && direct - Math.max(indirect, untrained, pixels) >= 0.3,
    evidence: {
      label: {
        ja: '隠したクラスの正解率（候補は36クラス、200ステップ）',
        en: 'accuracy on hidden classes, of 36 candidates, after 200 steps',
      },
      unit: 'share',
    },
  }),
  'description-decides': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      direct: last.metric('direct/among'),
      pixels: last.metric('pixels/among'),
      wrong: last.metric('wrong/among'),
    }),
    holds: ({ direct, pixels, wrong }) => direct >= 0.8 && direct - pixels >= 0.1 && wrong <= 0.15,
    evidence: {
      label: {
        ja: '隠したクラスの正解率（候補は隠した12クラスだけ、200ステップ）',
        en: 'accuracy on hidden classes, only these 12 as candidates, after 200 steps',
      },
      unit: 'share',
    },
  }),
  'leans-to-the-seen': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      seen: last.metric('direct/seen'),
      unseen: last.metric('direct/unseen'),
      among: last.metric('direct/among'),
    }),
    holds: ({ seen, unseen, among }) => seen - unseen >= 0.08 && among - unseen >= 0.08,
    evidence: {
      compared: [
        ['seen', 'unseen'],
        ['among', 'unseen'],
      ],
      label: { ja: 'DAPの正解率（200ステップ）', en: 'accuracy of DAP after 200 steps' },
      names: {
        seen: { ja: '見たクラス（候補36）', en: 'seen classes, of 36' },
        unseen: { ja: '隠したクラス（候補36）', en: 'hidden classes, of 36' },
        among: { ja: '隠したクラス（候補12）', en: 'hidden classes, of 12' },
      },
      unit: 'share',
    },
  }),
  'pattern-suffers': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      pattern: right(last, pattern),
      seen: right(last, pattern, 'seen'),
      garment: right(last, garment),
      colour: right(last, colour),
    }),
    holds: ({ pattern, seen, garment, colour }) =>
      seen - pattern >= 0.08 && Math.min(garment, colour) >= 0.9,
    evidence: {
      label: {
        ja: '属性が正しい割合（200ステップ）',
        en: 'attribute right after 200 steps',
      },
      names: {
        pattern: { ja: '柄、隠したクラス', en: 'pattern, hidden classes' },
        seen: { ja: '柄、見たクラス', en: 'pattern, seen classes' },
        garment: { ja: '品目、隠したクラス', en: 'garment, hidden classes' },
        colour: { ja: '色、隠したクラス', en: 'colour, hidden classes' },
      },
      unit: 'share',
    },
  }),
  'early-lean': claim({
    runs: { late: { steps: whole }, early: { steps: early } },
    measure: ({ early, late }) => ({ early: gap(early.last), late: gap(late.last) }),
    holds: ({ early, late }) => early - late >= 0.15,
    evidence: {
      label: {
        ja: '見たクラスと隠したクラスの正解率の差（DAP）',
        en: 'accuracy on seen minus hidden classes, DAP',
      },
      names: {
        early: { ja: '60ステップ', en: 'after 60 steps' },
        late: { ja: '200ステップ', en: 'after 200 steps' },
      },
      unit: 'share',
    },
  }),
  calibration: claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      calibrated: last.metric('direct/calibrated'),
      plain: last.metric('direct/harmonic'),
      rival: Math.max(
        last.metric('indirect/calibrated'),
        last.metric('untrained/calibrated'),
        last.metric('pixels/calibrated'),
      ),
    }),
    holds: ({ calibrated, plain, rival }) =>
      calibrated - plain >= 0.04 && calibrated - rival >= 0.1,
    evidence: {
      label: { ja: '調和平均（200ステップ）', en: 'harmonic mean after 200 steps' },
      names: {
        calibrated: { ja: 'DAP、γ = 6', en: 'DAP, γ = 6' },
        plain: { ja: 'DAP、γ = 0', en: 'DAP, γ = 0' },
        rival: { ja: '較正した比較相手の最良', en: 'the best calibrated rival' },
      },
      unit: 'share',
    },
  }),
  'classifier-of-classes': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      seen: last.metric('indirect/seen'),
      direct: last.metric('direct/seen'),
      unseen: last.metric('indirect/unseen'),
    }),
    holds: ({ seen, direct, unseen }) => Math.abs(seen - direct) <= 0.05 && unseen <= 0.1,
    evidence: {
      compared: [['seen', 'direct'], ['unseen']],
      label: {
        ja: '正解率（候補は36クラス、200ステップ）',
        en: 'accuracy of 36 candidates after 200 steps',
      },
      names: {
        seen: { ja: 'IAP、見たクラス', en: 'IAP, seen classes' },
        direct: { ja: 'DAP、見たクラス', en: 'DAP, seen classes' },
        unseen: { ja: 'IAP、隠したクラス', en: 'IAP, hidden classes' },
      },
      unit: 'share',
    },
  }),
  ...onTied,
};
