import { claimsOf, type Moment, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';

const recall = ({ metric }: Moment<typeof session>) => metric('learned/recall');
const gain = ({ first, last }: Run<typeof session>) => recall(last) - recall(first);
/** How much of the initial spread is left. */
const left = ({ first, last }: Run<typeof session>) => last.snapshot.spread / first.snapshot.spread;

const claim = claimsOf<typeof session>();

/** Runs of 300 steps, shared by the claims about hard negatives. */
const hardest = { values: { mining: 'hardest' }, steps: 300 } as const;
const anyHard = { values: { mining: 'hard' }, steps: 300 } as const;
const plain = { values: { mining: 'hardest', distance: 'plain' }, steps: 300 } as const;
const held = { values: { mining: 'hardest', dimensions: '2-held' }, steps: 300 } as const;

const recallLabel = { ja: 'recall@1（テスト用382枚）', en: 'recall@1 (382 test images)' };
const spreadLabel = {
  ja: '300ステップ後の点の広がり（学習前の何倍か）',
  en: 'spread of the points after 300 steps, relative to the start',
};
const names = {
  hardest: { ja: '最も近いhard', en: 'nearest hard' },
  anyHard: { ja: 'hardのどれか', en: 'any hard' },
  plain: { ja: '2乗しない距離', en: 'distance not squared' },
  held: { ja: '広がりを1に固定', en: 'spread held at 1' },
};

export default {
  'plane-beats-linear': claim({
    runs: { learned: { steps: 600 } },
    measure: ({ learned: { last } }) => ({
      learned: recall(last),
      lda: last.metric('lda/recall'),
      pca: last.metric('pca/recall'),
    }),
    holds: ({ learned, lda, pca }) => learned - pca >= 0.2 && learned - lda >= 0.15,
    evidence: { label: recallLabel, unit: 'share' },
  }),
  'one-threshold': claim({
    runs: { learned: { steps: 600 } },
    measure: ({ learned: { last } }) => ({
      learned: last.metric('learned/error'),
      lda: last.metric('lda/error'),
      pixels: last.metric('pixels/error'),
      pca: last.metric('pca/error'),
    }),
    holds: ({ learned, lda, pixels, pca }) =>
      Math.abs(pixels - 0.23) <= 0.01 &&
      learned >= 0.4 * pixels &&
      learned <= 0.55 * Math.min(pixels, pca) &&
      lda - learned >= 0.05,
    evidence: {
      label: {
        ja: '一つのしきい値で照合したときの誤り率（テスト用）',
        en: 'error of verification by one threshold (test images)',
      },
      unit: 'share',
    },
  }),
  'random-comes-close': claim({
    runs: { 'semi-hard': { steps: 600 }, random: { values: { mining: 'random' }, steps: 600 } },
    measure: (runs) => ({
      'semi-hard': recall(runs['semi-hard'].last),
      random: recall(runs.random.last),
    }),
    holds: (measured) => Math.abs(measured['semi-hard'] - measured.random) <= 0.05,
    evidence: {
      label: recallLabel,
      names: { random: { ja: 'ランダム', en: 'random' } },
      unit: 'share',
    },
  }),
  'easy-takes-over': claim({
    runs: { 'semi-hard': { steps: 600 } },
    measure: ({ 'semi-hard': { first, last } }) => ({
      after: last.metric('easy/share'),
      before: first.metric('easy/share'),
    }),
    holds: ({ before, after }) => before <= 0.25 && after >= 0.98,
    evidence: {
      label: { ja: 'バッチの三つ組のうちeasyの割合', en: 'share of easy triplets in a batch' },
      names: {
        after: { ja: '600ステップ後', en: 'after 600 steps' },
        before: { ja: '学習前', en: 'before training' },
      },
      unit: 'share',
    },
  }),
  'no-margin-no-triplet': claim({
    check: true,
    runs: { without: { values: { margin: 0 }, steps: 200 }, with: { steps: 200 } },
    measure: (runs) => ({ without: gain(runs.without), with: gain(runs.with) }),
    holds: (measured) => measured.without === 0 && measured.with >= 0.3,
    evidence: {
      label: { ja: '200ステップで上がったrecall@1', en: 'recall@1 gained in 200 steps' },
      names: { without: { ja: 'α = 0', en: 'α = 0' }, with: { ja: 'α = 0.5', en: 'α = 0.5' } },
      unit: 'share',
    },
  }),
  'hardest-collapse': claim({
    runs: { hardest, 'semi-hard': { steps: 300 } },
    measure: (runs) => ({ hardest: left(runs.hardest), 'semi-hard': left(runs['semi-hard']) }),
    holds: (measured) => measured.hardest <= 0.1 && measured['semi-hard'] >= 5,
    evidence: { label: spreadLabel, names: { hardest: names.hardest } },
  }),
  'hard-shrinks': claim({
    runs: { anyHard, plain },
    measure: (runs) => ({ anyHard: left(runs.anyHard), plain: left(runs.plain) }),
    holds: ({ anyHard, plain }) => anyHard <= 0.5 && plain <= 0.5,
    evidence: {
      label: spreadLabel,
      names: {
        anyHard: { ja: 'hardのどれか', en: 'any hard, squared' },
        plain: { ja: '最も近いhard、2乗しない', en: 'nearest hard, not squared' },
      },
    },
  }),
  'digits-stay-apart': claim({
    runs: { anyHard, plain, held, hardest },
    measure: (runs) => ({
      anyHard: recall(runs.anyHard.last),
      plain: recall(runs.plain.last),
      held: recall(runs.held.last),
      hardest: recall(runs.hardest.last),
    }),
    holds: ({ anyHard, plain, held, hardest }) => Math.min(anyHard, plain, held) - hardest >= 0.2,
    evidence: {
      label: {
        ja: '300ステップ後のrecall@1（テスト用382枚）',
        en: 'recall@1 after 300 steps (382 test images)',
      },
      names,
      unit: 'share',
    },
  }),
  'sphere-beats-plane': claim({
    runs: { sphere: { values: { dimensions: '3' }, steps: 600 }, plane: { steps: 600 } },
    measure: ({ sphere, plane }) => ({ sphere: recall(sphere.last), plane: recall(plane.last) }),
    holds: ({ sphere, plane }) => sphere - plane >= 0.01,
    evidence: {
      label: recallLabel,
      names: {
        sphere: { ja: '3次元の球面', en: 'sphere in 3-D' },
        plane: { ja: '平面', en: 'plane' },
      },
      unit: 'share',
    },
  }),
};
