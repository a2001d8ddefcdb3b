import { at, claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import { cos } from '../../numerics/elementary.ts';
import { armNames, marks, type ArmName } from './shared/names.ts';
import { curvePoints } from './shared/sizes.ts';
import { reach } from './shared/wave.ts';
import type { Slice } from './worker/slice.ts';

type Measure = 'before' | 'one' | 'five' | 'ten';
const error = ({ last }: Run<typeof session>, arm: ArmName, measure: Measure): number =>
  last.metric(`${arm}/${measure}`);
/** The part of the error that is still there after one step. */
const left = (run: Run<typeof session>, arm: ArmName): number =>
  error(run, arm, 'one') / error(run, arm, 'before');

/** The mean of all waves at `x`: mean amplitude 2.55, and the mean of sin(x − phase) over the phases is −2/π cos x. */
const average = (x: number): number => (-2 / Math.PI) * 2.55 * cos(x);
/** How far from it an arm's prediction before any step lies, as root mean square over the axis. */
function fromAverage({ last }: Run<typeof session>, arm: ArmName): number {
  const from = armNames.indexOf(arm) * marks.length * curvePoints;
  const squares = Array.from({ length: curvePoints }, (_, i) => {
    const x = reach * ((2 * i) / (curvePoints - 1) - 1);
    return (at(last.snapshot.curves, from + i) - average(x)) ** 2;
  });
  return Math.sqrt(mean(squares));
}
/** How far the weights go in one step, over the tasks of a slice. */
const stride = ({ tasks }: Slice): number =>
  mean(tasks.map(({ adapted: [x, y] }) => Math.sqrt(x * x + y * y)));
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const claim = claimsOf<typeof session>();

export default {
  'one-step': claim({
    runs: { default: { steps: 400 } },
    measure: ({ default: run }) => ({
      maml: error(run, 'maml', 'one'),
      joint: error(run, 'joint', 'one'),
    }),
    holds: ({ maml, joint }) => maml < joint / 2,
    evidence: {
      label: {
        ja: '10点で1回更新した後の誤差（24個の波の平均、外側400ステップ）',
        en: 'error after one step on ten points, mean of 24 waves, 400 outer steps',
      },
    },
  }),
  'same-before': claim({
    runs: { default: { steps: 400 } },
    measure: ({ default: run }) => ({
      maml: error(run, 'maml', 'before'),
      joint: error(run, 'joint', 'before'),
    }),
    holds: ({ maml, joint }) => Math.abs(maml / joint - 1) < 0.2,
    evidence: {
      label: {
        ja: '1回も更新しないときの誤差（外側400ステップ）',
        en: 'error before any step, 400 outer steps',
      },
    },
  }),
  'joint-is-average': claim({
    runs: { default: { steps: 400 } },
    measure: ({ default: run }) => ({
      joint: fromAverage(run, 'joint'),
      random: fromAverage(run, 'random'),
    }),
    holds: ({ joint, random }) => joint < random / 2,
    evidence: {
      label: {
        ja: '更新前の予測と −1.62 cos x の差（2乗平均の平方根、外側400ステップ）',
        en: 'distance of the prediction before any step from −1.62 cos x (root mean square, 400 outer steps)',
      },
    },
  }),
  'average-stays': claim({
    runs: { default: { steps: 400 } },
    measure: ({ default: run }) => ({ joint: left(run, 'joint'), maml: left(run, 'maml') }),
    holds: ({ joint, maml }) => joint > 0.6 && maml < 0.4,
    evidence: {
      label: {
        ja: '1回の更新で残った誤差の割合（外側400ステップ）',
        en: 'part of the error left after one step, 400 outer steps',
      },
    },
  }),
  'longer-steps': claim({
    runs: { default: { steps: 400 } },
    measure: ({ default: run }) => {
      const [maml, joint] = run.last.snapshot.slices;
      return { maml: stride(maml), joint: stride(joint) };
    },
    holds: ({ maml, joint }) => maml > 2 * joint,
    evidence: {
      label: {
        ja: '1回の更新で重みが動く距離（断面の6課題の平均、外側400ステップ）',
        en: 'how far one step moves the weights, mean of the six tasks in the slice, 400 outer steps',
      },
    },
  }),
  'first-order-close': claim({
    runs: { default: { steps: 800 } },
    measure: ({ default: run }) => ({
      first: error(run, 'first', 'ten'),
      maml: error(run, 'maml', 'ten'),
      joint: error(run, 'joint', 'ten'),
    }),
    holds: ({ first, maml, joint }) => joint - first > 0.75 * (joint - maml),
    evidence: {
      label: {
        ja: '10点で10回更新した後の誤差（24個の波の平均、外側800ステップ）',
        en: 'error after ten steps on ten points, mean of 24 waves, 800 outer steps',
      },
    },
  }),
  'reptile-later': claim({
    runs: { default: { steps: 800 } },
    measure: ({ default: run }) => ({
      reptile: error(run, 'reptile', 'ten'),
      maml: error(run, 'maml', 'ten'),
    }),
    holds: ({ reptile, maml }) => reptile < maml,
    evidence: {
      label: {
        ja: '10点で10回更新した後の誤差（24個の波の平均、外側800ステップ）',
        en: 'error after ten steps on ten points, mean of 24 waves, 800 outer steps',
      },
    },
  }),
};
