import { at, claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import { armNames, type ArmName } from './shared/names.ts';

type Measure = 'before' | 'one' | 'five' | 'ten';
const error = ({ last }: Run<typeof session>, arm: ArmName | 'tuned', measure: Measure): number =>
  last.metric(`${arm}/${measure}`);

/** The error of the compared arms, in their order, after a step of a length that was measured. */
function afterStep({ last }: Run<typeof session>, arm: 'maml' | 'joint', length: number): number {
  const { lengths, errors } = last.snapshot.strides;
  return at(at(errors, compared.indexOf(arm)), lengths.indexOf(length));
}
const compared = ['maml', 'joint'] as const;

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
        ja: '10点で1ステップ更新した後の誤差（24個の波の平均、外側400ステップ）',
        en: 'error after one step on ten points, mean of 24 waves, 400 outer steps',
      },
    },
  }),
  'same-before': claim({
    runs: { default: { steps: 400, values: { shown: '0' } } },
    measure: ({ default: run }) => ({
      maml: error(run, 'maml', 'before'),
      joint: error(run, 'joint', 'before'),
    }),
    holds: ({ maml, joint }) => Math.abs(maml / joint - 1) < 0.25,
    evidence: {
      label: {
        ja: '更新前の誤差（24個の波の平均、外側400ステップ）',
        en: 'error before any step, mean of 24 waves, 400 outer steps',
      },
    },
  }),
  'best-rate': claim({
    runs: { default: { steps: 400 } },
    measure: ({ default: run }) => ({
      maml: error(run, 'maml', 'one'),
      tunedOne: error(run, 'tuned', 'one'),
      tunedTen: error(run, 'tuned', 'ten'),
    }),
    holds: ({ maml, tunedOne, tunedTen }) => tunedOne > 1.5 * maml && tunedTen > 1.25 * maml,
    evidence: {
      label: {
        ja: 'MAMLの1ステップ後の誤差と、最良のαを使った同時学習の誤差（24個の波の平均、外側400ステップ）',
        en: 'error of MAML after one step, and of joint training with its best α, mean of 24 waves, 400 outer steps',
      },
      names: {
        maml: { ja: 'MAML、1ステップ', en: 'MAML, one step' },
        tunedOne: { ja: '同時学習、1ステップ', en: 'joint, one step' },
        tunedTen: { ja: '同時学習、10ステップ', en: 'joint, ten steps' },
      },
    },
  }),
  direction: claim({
    runs: { default: { steps: 400 } },
    measure: ({ default: run }) => {
      const { own } = run.last.snapshot.strides;
      const [maml, joint] = [at(own, 0), at(own, 1)];
      return {
        joint: afterStep(run, 'joint', joint),
        stretched: afterStep(run, 'joint', maml),
        shortened: afterStep(run, 'maml', joint),
      };
    },
    holds: ({ joint, stretched, shortened }) => stretched > 0.85 * joint && shortened < 0.7 * joint,
    evidence: {
      label: {
        ja: '1ステップ後の誤差（24個の波の平均、外側400ステップ）',
        en: 'error after one step, mean of 24 waves, 400 outer steps',
      },
      names: {
        stretched: { ja: '同時学習、MAMLと同じ長さ', en: 'joint, as long as MAML' },
        shortened: { ja: 'MAML、同時学習と同じ長さ', en: 'MAML, as short as joint' },
      },
    },
  }),
  'rate-belongs': claim({
    runs: { default: { steps: 400 } },
    measure: ({ default: run }) => {
      const own = at(run.last.snapshot.strides.own, 0);
      return { trained: afterStep(run, 'maml', own), twice: afterStep(run, 'maml', 2 * own) };
    },
    holds: ({ trained, twice }) => twice > 1.5 * trained,
    evidence: {
      label: {
        ja: 'MAMLの1ステップ後の誤差（24個の波の平均、外側400ステップ）',
        en: 'error of MAML after one step, mean of 24 waves, 400 outer steps',
      },
      names: {
        trained: { ja: '学習に使ったα', en: 'the α of training' },
        twice: { ja: 'その2倍', en: 'twice that' },
      },
    },
  }),
  'first-order': claim({
    runs: { default: { steps: 800, values: { shown: '10' } } },
    measure: ({ default: run }) => ({
      maml: error(run, 'maml', 'ten'),
      first: error(run, 'first', 'ten'),
      joint: error(run, 'joint', 'ten'),
    }),
    holds: ({ first, maml, joint }) => joint - first > 0.75 * (joint - maml) && first > 1.1 * maml,
    evidence: {
      label: {
        ja: '10ステップ後の誤差（24個の波の平均、外側800ステップ）',
        en: 'error after ten steps, mean of 24 waves, 800 outer steps',
      },
    },
  }),
  'reptile-close': claim({
    runs: { default: { steps: 800 } },
    measure: ({ default: run }) => ({
      reptile: error(run, 'reptile', 'one'),
      maml: error(run, 'maml', 'one'),
    }),
    holds: ({ reptile, maml }) => Math.abs(reptile / maml - 1) < 0.3,
    evidence: {
      label: {
        ja: '1ステップ後の誤差（24個の波の平均、外側800ステップ）',
        en: 'error after one step, mean of 24 waves, 800 outer steps',
      },
    },
  }),
  lines: claim({
    runs: { default: { steps: 400, values: { family: 'line', shown: '10' } } },
    measure: ({ default: { last } }) => {
      const after = (arm: ArmName) => at(at(last.snapshot.judged.errors, armNames.indexOf(arm)), 3);
      return { maml: after('maml'), random: after('random') };
    },
    holds: ({ maml, random }) => random < 0.75 * maml,
    evidence: {
      label: {
        ja: '10点で10ステップ更新した後の誤差（24本の直線の平均、外側400ステップ）',
        en: 'error after ten steps on ten points, mean of 24 straight lines, 400 outer steps',
      },
    },
  }),
};
