import { at, claimsOf, type Run } from '../../lab/contract/claims.ts';
import { ln } from '../../numerics/elementary.ts';
import type session from './session.ts';
import { methods, type Method, type Point } from './shared/explanation.ts';
import { learning, sampling, swarming } from './worker/schedule.ts';
import type { Seen } from './worker/seen.ts';

const seen = (run: Run<typeof session>): Seen => run.last.snapshot;
const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);

/** The farthest that average answer and contributions together are from the network's own answer, over all rows. */
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

const claim = claimsOf<typeof session>();

export default {
  'adds-up': claim({
    runs: { wine: { steps: learning + swarming } },
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
  'root-n': claim({
    runs: { wine: { steps: learning + sampling } },
    measure: ({ wine }) => ({ power: farthestPower(seen(wine)) }),
    holds: (measured) => Math.abs(measured.power + 0.5) <= 0.1,
    evidence: {
      label: {
        ja: '誤差はnの何乗に比例するか（−0.5から遠いほうの方法）',
        en: 'power of n with which the error falls, of the method farther from −0.5',
      },
      names: { power: { ja: '指数', en: 'power' } },
    },
  }),
  'pairs-help': claim({
    runs: {
      pairs: { values: { output: 'log-odds' }, steps: learning + 150 },
      single: { values: { output: 'log-odds', pairs: false }, steps: learning + 150 },
    },
    measure: ({ pairs, single }) => ({ pairs: kernelError(pairs), single: kernelError(single) }),
    holds: ({ pairs, single }) => pairs <= single / 2,
    evidence: {
      label: { ja: 'Kernel SHAPの誤差（対数オッズ）', en: 'error of Kernel SHAP (log-odds)' },
      names: {
        pairs: { ja: '対にする', en: 'in pairs' },
        single: { ja: '一つずつ', en: 'one by one' },
      },
      digits: 3,
    },
  }),
  'few-features': claim({
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
        values:
          sum(a.exact.map((phi, i) => Math.abs(phi - at(b.exact, i)))) / sum(b.exact.map(Math.abs)),
        answer: Math.abs(at(a.answer, output) - at(b.answer, output)),
      };
    },
    holds: ({ values, answer }) => values >= 0.5 && answer === 0,
    evidence: {
      label: {
        ja: '背景1行と64行の違い（1なら、寄与と同じ大きさの違い）',
        en: 'change from 64 background rows to 1 (1: as large as the contributions)',
      },
      names: { values: { ja: '寄与', en: 'contributions' }, answer: { ja: '答え', en: 'answer' } },
    },
  }),
};
