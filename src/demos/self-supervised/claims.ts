import { claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';

const steps = 300;
const standing = (run: Run<typeof session>) => run.last.snapshot.standing;
/** The largest of the three: if it is small, all are. */
const largestStd = (run: Run<typeof session>) => Math.max(...standing(run).std);

const claim = claimsOf<typeof session>();

export default {
  'gathers-without-labels': claim({
    runs: { learned: { steps } },
    measure: ({ learned }) => ({
      learned: standing(learned).recall,
      untrained: learned.first.snapshot.standing.recall,
    }),
    holds: ({ learned, untrained }) => learned - untrained >= 0.2,
    evidence: {
      label: {
        ja: '球面でいちばん近い点が同じ数字である割合',
        en: 'share whose nearest on the sphere is the same digit',
      },
      names: {
        learned: { ja: '学習後', en: 'trained' },
        untrained: { ja: '学習前', en: 'untrained' },
      },
      unit: 'share',
    },
  }),
  'probe-beats-random': claim({
    runs: { learned: { steps } },
    measure: ({ learned }) => ({
      learned: standing(learned).probe,
      untrained: learned.last.snapshot.baselines.random,
      pixels: learned.last.snapshot.baselines.pixels,
    }),
    holds: ({ learned, untrained, pixels }) => learned > untrained && pixels >= 0.65,
    evidence: {
      label: { ja: '線形プローブの正解率', en: 'accuracy of the linear probe' },
      names: {
        learned: { ja: 'SimCLRの特徴', en: 'SimCLR’s features' },
        untrained: { ja: '学習前の特徴', en: 'untrained features' },
      },
      unit: 'share',
    },
  }),
  'labels-still-tell-more': claim({
    runs: { run: { steps } },
    measure: ({ run }) => ({
      supervised: run.last.snapshot.supervised,
      learned: standing(run).probe,
    }),
    holds: ({ supervised, learned }) => supervised - learned >= 0.03,
    evidence: {
      label: { ja: '検証用382枚の正解率', en: 'accuracy on 382 held-out images' },
      names: {
        learned: { ja: 'SimCLR＋プローブ', en: 'SimCLR + probe' },
      },
      unit: 'share',
    },
  }),
  'no-negatives-collapse': claim({
    runs: { without: { values: { negatives: false }, steps: 200 }, with: { steps: 200 } },
    measure: (runs) => ({ without: largestStd(runs.without), with: largestStd(runs.with) }),
    holds: (measured) => measured.without <= 0.02 && measured.with >= 0.3,
    evidence: {
      label: {
        ja: '3座標の標準偏差のうち最大のもの（200ステップ後）',
        en: 'largest standard deviation of the three coordinates after 200 steps',
      },
      names: {
        without: { ja: '負例なし', en: 'without negatives' },
        with: { ja: '負例あり', en: 'with negatives' },
      },
      digits: 3,
    },
  }),
  'changes-are-ignored': claim({
    runs: { without: { values: { geometry: false }, steps }, with: { steps } },
    measure: (runs) => ({
      without: standing(runs.without).alignment,
      with: standing(runs.with).alignment,
    }),
    holds: (measured) => measured.without >= 1.5 * measured.with,
    evidence: {
      label: {
        ja: 'ずらす・回す・大きさを変えることを含む二つのビューの離れ方（アラインメント）',
        en: 'how far two views lie apart when shift, turn and scale are among the changes (alignment)',
      },
      names: {
        without: { ja: '学習で使わない', en: 'not trained with them' },
        with: { ja: '学習で使う', en: 'trained with them' },
      },
      digits: 2,
    },
  }),
};
