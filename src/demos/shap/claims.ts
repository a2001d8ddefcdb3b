import { at, claimsOf, type Run } from '../../lab/contract/claims.ts';
import { ln } from '../../numerics/elementary.ts';
import type session from './session.ts';
import { methods, type Method, type Point } from './shared/explanation.ts';
import { learning, sampling, swarming } from './worker/schedule.ts';
import type { Seen } from './worker/seen.ts';

const seen = (run: Run<typeof session>): Seen => run.last.snapshot;
const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);

/** The farthest that average output and contributions together are from the network's own output, over all rows. */
function gap({ swarm: { phi, f }, average, order: { length: m } }: Seen): number {
  const gaps = Array.from(f, (answer, i) =>
    Math.abs(average + sum([...phi.subarray(i * m, (i + 1) * m)]) - answer),
  );
  return Math.max(...gaps);
}

/** The power of n with which a method's error falls from 250 coalitions on: a line through the logarithms. */
function power(points: readonly Point[], method: Method): number {
  const late = points.filter(({ n }) => n >= 250);
  const x = late.map(({ n }) => ln(n));
  const y = late.map((point) => ln(point[method]));
  const middle = (values: readonly number[]) => sum(values) / values.length;
  const [meanX, meanY] = [middle(x), middle(y)];
  const along = sum(x.map((value, i) => (value - meanX) * (at(y, i) - meanY)));
  return along / sum(x.map((value) => (value - meanX) ** 2));
}

/** Of both methods' powers, the one that lies farther from −½. */
function farthestPower({ history }: Seen): number {
  const powers = methods.map((method) => power(history, method));
  return powers.reduce((far, one) => (Math.abs(one + 0.5) > Math.abs(far + 0.5) ? one : far));
}

const kernelError = (run: Run<typeof session>) => seen(run).estimated.kernel.error;
/** The size of all contributions together. */
const size = ({ exact }: Seen) => sum(exact.map(Math.abs));

const claim = claimsOf<typeof session>();
/** Enough for all rows to be explained. */
const explained = learning + swarming;
const half = learning + sampling / 2;

export default {
  'adds-up': claim({
    check: true,
    runs: { wine: { steps: explained } },
    measure: ({ wine }) => ({ gap: 1e6 * gap(seen(wine)) }),
    holds: (measured) => measured.gap <= 10,
    evidence: {
      label: {
        ja: '合計と f(x) − E f の差。60本で最大のもの（100万分の1）',
        en: 'sum against f(x) − E f, the largest difference among 60 wines, in millionths',
      },
      names: { gap: { ja: '差', en: 'difference' } },
    },
  }),
  'explains-the-network': claim({
    runs: { slow: { values: { rate: 0.0001 }, steps: explained } },
    measure: ({ slow }) => ({
      gap: 1e6 * gap(seen(slow)),
      size: 100 * size(seen(slow)),
      accuracy: 100 * slow.last.metric('network/score'),
    }),
    holds: (measured) => measured.gap <= 10 && measured.size >= 30 && measured.accuracy <= 60,
    evidence: {
      compared: [['gap'], ['size'], ['accuracy']],
      label: { ja: '学習率0.0001のとき', en: 'at a learning rate of 0.0001' },
      names: {
        gap: { ja: '合計との差（100万分の1）', en: 'sum against f(x) − E f, in millionths' },
        size: {
          ja: '寄与の大きさの合計（ポイント）',
          en: 'sizes of all contributions, added up, in points',
        },
        accuracy: { ja: '正解率（%）', en: 'accuracy, in %' },
      },
      digits: 1,
    },
  }),
  'one-at-a-time': claim({
    runs: { wine: { steps: learning } },
    measure: ({ wine }) => {
      const { removed, exact } = seen(wine);
      return { removed: sum(removed) / sum(exact), shapley: 1 };
    },
    holds: ({ removed, shapley }) => Math.abs(removed - shapley) >= 0.25,
    evidence: {
      label: {
        ja: 'すべて足したもの（1なら、平均の出力との差にちょうど等しい）',
        en: 'all of them added up (1: exactly the difference from the average output)',
      },
      names: {
        removed: { ja: '一つずつ外したときの差', en: 'removed one at a time' },
        shapley: { ja: 'シャープレイ値', en: 'Shapley values' },
      },
    },
  }),
  'root-n': claim({
    runs: { wine: { steps: learning + sampling } },
    measure: ({ wine }) => ({ power: farthestPower(seen(wine)) }),
    holds: (measured) => Math.abs(measured.power + 0.5) <= 0.1,
    evidence: {
      label: {
        ja: '誤差はnの何乗に比例するか（−0.5から遠いほうの方法）',
        en: 'power of n with which the error falls, for the method farther from −0.5',
      },
      names: { power: { ja: '指数', en: 'power' } },
    },
  }),
  'pairs-help': claim({
    runs: {
      pairs: { steps: half },
      single: { values: { pairs: false }, steps: half },
      oddsPairs: { values: { output: 'log-odds' }, steps: half },
      oddsSingle: { values: { output: 'log-odds', pairs: false }, steps: half },
    },
    measure: ({ pairs, single, oddsPairs, oddsSingle }) => ({
      odds: kernelError(oddsPairs) / kernelError(oddsSingle),
      probability: kernelError(pairs) / kernelError(single),
    }),
    holds: ({ odds, probability }) => odds <= 0.5 && probability <= 0.9 && odds < probability,
    evidence: {
      compared: [['odds'], ['probability']],
      label: {
        ja: 'Kernel SHAPの誤差（実行の半ば、対にしないときを1とする）',
        en: 'error of Kernel SHAP in pairs halfway through the run, as a share of the error without pairs',
      },
      names: {
        odds: { ja: '対数オッズを説明', en: 'log-odds explained' },
        probability: { ja: '確率を説明', en: 'probability explained' },
      },
    },
  }),
  'few-features': claim({
    check: true,
    runs: { penguins: { values: { data: 'penguins' }, steps: learning + 60 } },
    measure: ({ penguins }) => ({
      kernel: 100 * seen(penguins).estimated.kernel.error,
      permutation: 100 * seen(penguins).estimated.permutation.error,
    }),
    holds: ({ kernel, permutation }) => kernel < 1e-6 && permutation > 0.1,
    evidence: {
      label: { ja: '誤差（ポイント）', en: 'error (percentage points)' },
    },
  }),
  'background-matters': claim({
    runs: {
      one: { values: { background: 1 }, steps: learning },
      many: { values: { background: 64 }, steps: learning },
    },
    measure: ({ one, many }) => {
      const [a, b] = [seen(one), seen(many)];
      const { output } = a.question;
      return {
        values: sum(a.exact.map((phi, i) => Math.abs(phi - at(b.exact, i)))) / size(b),
        answer: Math.abs(at(a.answer, output) - at(b.answer, output)),
      };
    },
    holds: ({ values, answer }) => values >= 0.4 && answer === 0,
    evidence: {
      label: {
        ja: '背景1行と64行の違い（1なら、寄与と同じ大きさの違い）',
        en: 'change from 64 background rows to 1 (1: as large as the contributions)',
      },
      names: { values: { ja: '寄与', en: 'contributions' }, answer: { ja: '出力', en: 'output' } },
    },
  }),
};
