import { defineClaims, type Run } from '../../lab/claims.ts';
import type { Text } from '../../i18n/text.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';
import type { ArmName } from './training/arms.ts';

type Measure = 'before' | 'one' | 'five' | 'ten';
const error = ({ last }: Run<Snapshot>, arm: ArmName, measure: Measure): number =>
  last.metrics[`${arm}/${measure}`]!;
/** The part of the error that is still there after one step. */
const left = (run: Run<Snapshot>, arm: ArmName): number =>
  error(run, arm, 'one') / error(run, arm, 'before');

const maml: Text = { ja: 'MAML', en: 'MAML' };
const joint: Text = { ja: '同時学習', en: 'joint' };
const first: Text = { ja: '一次近似', en: 'first-order' };
const reptile: Text = { ja: 'Reptile', en: 'Reptile' };

export default defineClaims<typeof session>({
  'one-step': {
    runs: { default: { steps: 400 } },
    measure: ({ default: run }) => ({
      maml: error(run!, 'maml', 'one'),
      joint: error(run!, 'joint', 'one'),
    }),
    holds: ({ maml, joint }) => maml! < joint! / 2,
    evidence: {
      label: {
        ja: '10点で1回更新した後の誤差（24個の波の平均、外側400ステップ）',
        en: 'error after one step on ten points, mean of 24 waves, 400 outer steps',
      },
      names: { maml, joint },
    },
  },
  'same-before': {
    runs: { default: { steps: 400 } },
    measure: ({ default: run }) => ({
      maml: error(run!, 'maml', 'before'),
      joint: error(run!, 'joint', 'before'),
    }),
    holds: ({ maml, joint }) => Math.abs(maml! / joint! - 1) < 0.2,
    evidence: {
      label: {
        ja: '1回も更新しないときの誤差（外側400ステップ）',
        en: 'error before any step, 400 outer steps',
      },
      names: { maml, joint },
    },
  },
  'average-stays': {
    runs: { default: { steps: 400 } },
    measure: ({ default: run }) => ({ joint: left(run!, 'joint'), maml: left(run!, 'maml') }),
    holds: ({ joint, maml }) => joint! > 0.6 && maml! < 0.4,
    evidence: {
      label: {
        ja: '1回の更新で残った誤差の割合（外側400ステップ）',
        en: 'part of the error left after one step, 400 outer steps',
      },
      names: { joint, maml },
    },
  },
  'first-order-close': {
    runs: { default: { steps: 800 } },
    measure: ({ default: run }) => ({
      first: error(run!, 'first', 'ten'),
      maml: error(run!, 'maml', 'ten'),
      joint: error(run!, 'joint', 'ten'),
    }),
    holds: ({ first, maml, joint }) => joint! - first! > 0.75 * (joint! - maml!),
    evidence: {
      label: {
        ja: '10点で10回更新した後の誤差（24個の波の平均、外側800ステップ）',
        en: 'error after ten steps on ten points, mean of 24 waves, 800 outer steps',
      },
      names: { first, maml, joint },
    },
  },
  'reptile-later': {
    runs: { default: { steps: 800 } },
    measure: ({ default: run }) => ({
      reptile: error(run!, 'reptile', 'ten'),
      maml: error(run!, 'maml', 'ten'),
    }),
    holds: ({ reptile, maml }) => reptile! < maml!,
    evidence: {
      label: {
        ja: '10点で10回更新した後の誤差（24個の波の平均、外側800ステップ）',
        en: 'error after ten steps on ten points, mean of 24 waves, 800 outer steps',
      },
      names: { reptile, maml },
    },
  },
});
