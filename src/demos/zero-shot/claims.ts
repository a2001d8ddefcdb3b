import { claimsOf, type Moment } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import { colour, garment, onTied, pattern, right } from './worker/on-tied.ts';

type Of = Moment<typeof session>;
const claim = claimsOf<typeof session>();
/** A whole run, and its beginning. */
const [whole, early] = [200, 60];
/** The learning rate that suits some rivals better than the default. */
const faster = 0.01;
const rivals = ['indirect', 'untrained', 'pixels'] as const;
type Rival = (typeof rivals)[number];
/** The highest value that a rival reaches in some runs. */
const best = (rival: Rival, measure: 'unseen' | 'calibrated', ...ends: Of[]) =>
  Math.max(...ends.map((at) => at.metric(`${rival}/${measure}`)));
/** How far the seen classes are ahead of the unseen ones. */
const gap = (at: Of) => at.metric('direct/seen') - at.metric('direct/unseen');

export default {
  'names-unseen': claim({
    runs: { run: { steps: whole }, other: { values: { rate: faster }, steps: whole } },
    measure: ({ run, other }) => ({
      direct: run.last.metric('direct/unseen'),
      indirect: best('indirect', 'unseen', run.last, other.last),
      untrained: best('untrained', 'unseen', run.last, other.last),
      pixels: best('pixels', 'unseen', run.last, other.last),
    }),
    holds: ({ direct, indirect, untrained, pixels }) =>
      direct >= 0.45 && direct - Math.max(indirect, untrained, pixels) >= 0.25,
    evidence: {
      label: {
        ja: '未知クラスの正解率（候補は36クラス、200ステップ）',
        en: 'accuracy on unseen classes, of 36 candidates, after 200 steps',
      },
      unit: 'share',
    },
  }),
  'description-decides': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      direct: last.metric('direct/among'),
      indirect: last.metric('indirect/among'),
      untrained: last.metric('untrained/among'),
      pixels: last.metric('pixels/among'),
      wrong: last.metric('wrong/among'),
    }),
    holds: ({ direct, indirect, untrained, pixels, wrong }) =>
      direct >= 0.8 &&
      Math.min(indirect, untrained) >= 0.7 &&
      direct - pixels >= 0.1 &&
      wrong <= 0.15,
    evidence: {
      label: {
        ja: '未知クラスの正解率（候補は未知の12クラスだけ、200ステップ）',
        en: 'accuracy on unseen classes, only these 12 as candidates, after 200 steps',
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
        seen: { ja: '既知クラス（候補36）', en: 'seen classes, of 36' },
        unseen: { ja: '未知クラス（候補36）', en: 'unseen classes, of 36' },
        among: { ja: '未知クラス（候補12）', en: 'unseen classes, of 12' },
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
        pattern: { ja: '柄、未知クラス', en: 'pattern, unseen classes' },
        seen: { ja: '柄、既知クラス', en: 'pattern, seen classes' },
        garment: { ja: '品目、未知クラス', en: 'garment, unseen classes' },
        colour: { ja: '色、未知クラス', en: 'colour, unseen classes' },
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
        ja: '既知クラスと未知クラスの正解率の差（DAP）',
        en: 'accuracy on seen minus unseen classes, DAP',
      },
      names: {
        early: { ja: '60ステップ', en: 'after 60 steps' },
        late: { ja: '200ステップ', en: 'after 200 steps' },
      },
      unit: 'share',
    },
  }),
  calibration: claim({
    runs: { run: { steps: whole }, other: { values: { rate: faster }, steps: whole } },
    measure: ({ run, other }) => ({
      calibrated: run.last.metric('direct/calibrated'),
      plain: run.last.snapshot.accuracies.harmonic,
      rival: Math.max(...rivals.map((rival) => best(rival, 'calibrated', run.last, other.last))),
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
        seen: { ja: 'IAP、既知クラス', en: 'IAP, seen classes' },
        direct: { ja: 'DAP、既知クラス', en: 'DAP, seen classes' },
        unseen: { ja: 'IAP、未知クラス', en: 'IAP, unseen classes' },
      },
      unit: 'share',
    },
  }),
  ...onTied,
};
