import { claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';

const steps = 400;
const standing = (run: Run<typeof session>) => run.last.snapshot.standing;
const accuracy = (run: Run<typeof session>) => run.last.snapshot.accuracy;
const tenLabels = {
  ja: 'ラベル10枚での正解率（10通りの平均）',
  en: 'accuracy with 10 labels (mean of ten choices)',
};

const claim = claimsOf<typeof session>();

export default {
  'few-labels-go-further': claim({
    runs: { run: { steps } },
    measure: ({ run }) => ({
      features: standing(run).probe.features,
      pixels: accuracy(run).pixels,
      untrained: accuracy(run).untrained,
    }),
    holds: ({ features, pixels, untrained }) =>
      features - pixels >= 0.05 && features - untrained >= 0.1,
    evidence: { label: tenLabels, unit: 'share' },
  }),
  'beats-scratch': claim({
    runs: { run: { steps } },
    measure: ({ run }) => ({
      embedding: standing(run).probe.embedding,
      scratch: accuracy(run).scratch,
      features: standing(run).probe.features,
    }),
    holds: ({ embedding, scratch, features }) =>
      embedding - scratch >= 0.1 && features - scratch <= 0.08,
    evidence: { label: tenLabels, unit: 'share' },
  }),
  'labels-still-tell-more': claim({
    runs: { run: { steps } },
    measure: ({ run }) => ({
      supervised: accuracy(run).supervised,
      embedding: standing(run).probe.embedding,
    }),
    holds: ({ supervised, embedding }) => supervised - embedding >= 0.05,
    evidence: {
      label: { ja: 'テスト用382枚の正解率', en: 'accuracy on the 382 held-out images' },
      unit: 'share',
    },
  }),
  'no-negatives-collapse': claim({
    runs: { without: { values: { negatives: false }, steps: 200 }, with: { steps: 200 } },
    measure: (runs) => ({
      without: standing(runs.without).separation,
      with: standing(runs.with).separation,
    }),
    holds: (measured) => measured.without <= 0.02 && Math.abs(measured.with - 2) <= 0.1,
    evidence: {
      label: {
        ja: '異なる画像どうしの距離の2乗の平均（200ステップ後）',
        en: 'mean squared distance between different images after 200 steps',
      },
      names: {
        without: { ja: '負例なし', en: 'without negatives' },
        with: { ja: '負例あり', en: 'with negatives' },
      },
      digits: 3,
    },
  }),
  'collapse-teaches-nothing': claim({
    runs: { without: { values: { negatives: false }, steps: 200 } },
    measure: ({ without }) => ({
      features: standing(without).probe.features,
      untrained: accuracy(without).untrained,
      embedding: standing(without).probe.embedding,
    }),
    holds: ({ features, untrained, embedding }) =>
      untrained - features >= 0.03 && untrained - embedding >= 0.05,
    evidence: { label: tenLabels, unit: 'share' },
  }),
  'views-are-ignored': claim({
    runs: { without: { values: { geometry: false }, steps }, with: { steps } },
    measure: (runs) => ({
      with: standing(runs.with).alignment,
      without: standing(runs.without).alignment,
    }),
    holds: (measured) => measured.without >= 3 * measured.with,
    evidence: {
      label: {
        ja: '同じ画像の二つのビューの距離の2乗（異なる画像どうしに対する比）',
        en: 'squared distance between two views of an image, relative to that between different images',
      },
      names: {
        with: { ja: 'ずらす・回す・大きさを変えるあり', en: 'trained with shift, turn and scale' },
        without: { ja: 'なし', en: 'trained without' },
      },
      digits: 2,
    },
  }),
  'projection-drops-the-turn': claim({
    runs: { run: { steps } },
    measure: ({ run }) => ({
      features: standing(run).turned.features,
      embedding: standing(run).turned.embedding,
      before: run.first.snapshot.standing.turned.embedding,
    }),
    holds: ({ features, embedding, before }) =>
      features >= 0.9 && before >= 0.9 && features - embedding >= 0.2,
    evidence: {
      label: {
        ja: '左右どちらに回したかを当てる線形プローブの正解率',
        en: 'accuracy of a linear probe that is asked which way an image was turned',
      },
      names: { before: { ja: '学習前の埋め込み', en: 'untrained embedding' } },
      unit: 'share',
    },
  }),
};
