import { at, claimsOf, type Moment, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import type { ArmName } from './shared/names.ts';
import { failureClaims } from './worker/failure-claims.ts';

const claim = claimsOf<typeof session>();
const whole = 300;
const finalLoss = {
  ja: '新しい512課題での最後の損失の平均',
  en: 'mean final loss on 512 new tasks',
};
const greedyName = { ja: '一歩ごとの最良', en: 'greedy' };

type Moments = Moment<typeof session>;
const after = ({ last }: Run<typeof session>, arm: ArmName | 'greedy'): number =>
  at(last.snapshot.losses[arm].slice(-1), 0);
/** How many times the loss of the best fixed rate is that of the learned ones. */
const lead = (run: Run<typeof session>) => after(run, 'fixed') / after(run, 'learned');
const highestOf = ({ snapshot }: Moments, arm: 'learned' | 'fixed') =>
  Math.max(...snapshot.losses[arm]);
const startOf = ({ snapshot }: Moments) => at(snapshot.losses.learned, 0);

export default {
  'far-below-fixed': claim({
    runs: { run: { steps: whole } },
    measure: ({ run }) => ({
      learned: after(run, 'learned'),
      fixed: after(run, 'fixed'),
      cosine: after(run, 'cosine'),
    }),
    holds: ({ learned, fixed, cosine }) => learned <= fixed / 5 && learned <= cosine / 8,
    evidence: { label: finalLoss, digits: 4 },
  }),
  'lead-grows': claim({
    runs: {
      four: { values: { steps: '4' }, steps: whole },
      eight: { steps: whole },
      sixteen: { values: { steps: '16' }, steps: whole },
    },
    measure: ({ four, eight, sixteen }) => ({
      sixteen: lead(sixteen),
      eight: lead(eight),
      four: lead(four),
    }),
    holds: ({ four, eight, sixteen }) => four >= 2 && four <= 3 && eight >= 5 && sixteen >= 60,
    evidence: {
      label: {
        ja: '最良の一定の学習率の損失は、学んだ学習率の何倍か',
        en: 'loss of the best fixed rate, in multiples of that of the learned rates',
      },
      compared: [['four'], ['eight'], ['sixteen']],
      names: {
        four: { ja: 'S = 4', en: 'S = 4' },
        eight: { ja: 'S = 8', en: 'S = 8' },
        sixteen: { ja: 'S = 16', en: 'S = 16' },
      },
      digits: 1,
    },
  }),
  'longest-diverges': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      longest: Math.max(...last.snapshot.rates.learned),
      alone: last.snapshot.alone,
      start: startOf(last),
    }),
    holds: ({ longest, alone, start }) => longest >= 12 && longest <= 15 && alone > 1e12 * start,
    evidence: {
      label: { ja: '学んだ学習率のうち最大のもの', en: 'the longest of the learned rates' },
      compared: [['longest']],
      names: {
        longest: { ja: '最大の学習率', en: 'longest rate' },
        alone: { ja: 'それだけを使ったときの最後の損失', en: 'final loss with that rate alone' },
        start: { ja: '開始時の損失', en: 'loss at the start' },
      },
      digits: 1,
    },
  }),
  'order-same-end': claim({
    check: true,
    runs: { reversed: { values: { order: 'reversed' }, steps: whole }, run: { steps: whole } },
    measure: ({ run, reversed }) => ({
      reversed: after(reversed, 'learned'),
      run: after(run, 'learned'),
    }),
    holds: ({ run, reversed }) => Math.abs(reversed / run - 1) < 0.01,
    evidence: {
      label: finalLoss,
      digits: 5,
      names: {
        run: { ja: '学んだ順', en: 'as learned' },
        reversed: { ja: '逆順', en: 'reversed' },
      },
    },
  }),
  'way-differs': claim({
    runs: { reversed: { values: { order: 'reversed' }, steps: whole }, run: { steps: whole } },
    measure: ({ run, reversed }) => ({
      reversed: highestOf(reversed.last, 'learned') / startOf(reversed.last),
      run: highestOf(run.last, 'learned') / startOf(run.last),
    }),
    holds: ({ run, reversed }) => reversed >= 1000 && run <= 1,
    evidence: {
      label: {
        ja: '途中の最大の損失は開始時の何倍か',
        en: 'highest loss on the way, in multiples of that at the start',
      },
      compared: [['reversed'], ['run']],
      digits: 0,
      names: {
        reversed: { ja: '逆順', en: 'reversed' },
        run: { ja: '学んだ順', en: 'as learned' },
      },
    },
  }),
  momentum: claim({
    runs: { run: { steps: whole } },
    measure: ({ run }) => ({
      learned: after(run, 'learned'),
      momentum: after(run, 'momentum'),
      fixed: after(run, 'fixed'),
    }),
    holds: ({ learned, momentum, fixed }) =>
      momentum >= 1.3 * learned && momentum <= 1.8 * learned && momentum <= fixed / 3,
    evidence: { label: finalLoss, digits: 5 },
  }),
  'closed-forms': claim({
    runs: { run: { steps: whole } },
    measure: ({ run }) => ({
      learned: after(run, 'learned'),
      chebyshev: after(run, 'chebyshev'),
      conjugate: after(run, 'conjugate'),
    }),
    holds: ({ learned, chebyshev, conjugate }) =>
      chebyshev >= 30 * learned && conjugate <= learned / 8,
    evidence: { label: finalLoss, digits: 5 },
  }),
  'short-horizon': claim({
    runs: { run: { steps: whole } },
    measure: ({ run }) => ({
      learned: after(run, 'learned'),
      short: after(run, 'short'),
      greedy: after(run, 'greedy'),
      fixed: after(run, 'fixed'),
      longest: Math.max(...run.last.snapshot.rates.short, ...run.last.snapshot.rates.greedy),
    }),
    holds: ({ learned, short, greedy, fixed, longest }) =>
      Math.min(short, greedy) >= 5 * learned &&
      Math.min(short, greedy) >= 0.85 * fixed &&
      longest <= 2.5,
    evidence: {
      label: finalLoss,
      digits: 4,
      compared: [['learned', 'short'], ['learned', 'greedy'], ['fixed', 'short'], ['longest']],
      names: {
        greedy: greedyName,
        longest: { ja: '短い見通しの最大の学習率', en: 'longest short-sighted rate' },
      },
    },
  }),
  ...failureClaims,
};
