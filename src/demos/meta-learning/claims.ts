import { claimsOf } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import { limitOf, highest } from './shared/family.ts';
import { log10 } from './shared/orders.ts';
import { failureClaims } from './worker/failure-claims.ts';
import { after, greedyName, logarithms, multiple, multiples, startOf, whole } from './worker/measured.ts'; // prettier-ignore
import { transferClaims } from './worker/transfer-claims.ts';

const claim = claimsOf<typeof session>();

export default {
  'far-below-fixed': claim({
    runs: { run: { steps: whole } },
    measure: ({ run }) => ({
      learned: 1,
      fixed: multiple(run, 'fixed'),
      cosine: multiple(run, 'cosine'),
    }),
    holds: ({ fixed, cosine }) => fixed >= 5 && cosine >= 8,
    evidence: { label: multiples, compared: [['fixed'], ['cosine']], digits: 1 },
  }),
  'lead-grows': claim({
    runs: {
      four: { values: { steps: '4' }, steps: whole },
      eight: { steps: whole },
      sixteen: { values: { steps: '16' }, steps: whole },
    },
    measure: ({ four, eight, sixteen }) => ({
      sixteen: multiple(sixteen, 'fixed'),
      eight: multiple(eight, 'fixed'),
      four: multiple(four, 'fixed'),
    }),
    holds: ({ four, eight, sixteen }) => four >= 2 && four <= 3 && eight >= 5 && sixteen >= 60,
    evidence: {
      label: {
        ja: '最良の一定の学習率の損失は、学んだ学習率の何倍か',
        en: 'loss of the best fixed rate, in multiples of that with the learned rates',
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
  'longest-rate': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      learned: Math.max(...last.snapshot.rates.learned),
      short: Math.max(...last.snapshot.rates.short),
      greedy: Math.max(...last.snapshot.rates.greedy),
      limit: limitOf(highest),
    }),
    holds: ({ learned, short, greedy, limit }) =>
      learned >= 6 * limit && learned <= 15 && short <= 2.5 && greedy <= 2.5,
    evidence: {
      label: { ja: '最大の学習率', en: 'longest rate' },
      compared: [['learned'], ['short'], ['greedy']],
      digits: 1,
      names: { greedy: greedyName, limit: { ja: '安定の限界', en: 'limit of stability' } },
    },
  }),
  'longest-diverges': claim({
    runs: { run: { steps: whole } },
    measure: ({ run }) => ({
      learned: log10(after(run, 'learned') / startOf(run)),
      alone: log10(run.last.snapshot.alone / startOf(run)),
    }),
    holds: ({ learned, alone }) => learned < -3 && alone > 12,
    evidence: {
      label: {
        ja: '最後の損失は開始時の何倍か（log₁₀）',
        en: 'final loss in multiples of that at the start, log₁₀',
      },
      compared: [['learned'], ['alone']],
      digits: 1,
      names: { alone: { ja: '最大の学習率だけ', en: 'longest rate alone' } },
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
      label: {
        ja: '新しい512課題での最後の損失の平均',
        en: 'mean final loss on 512 new tasks',
      },
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
      reversed: Math.max(...reversed.last.snapshot.losses.learned) / startOf(reversed),
      run: Math.max(...run.last.snapshot.losses.learned) / startOf(run),
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
      learned: 1,
      momentum: multiple(run, 'momentum'),
      fixed: multiple(run, 'fixed'),
    }),
    holds: ({ momentum, fixed }) => momentum >= 1.3 && momentum <= 1.8 && momentum <= fixed / 3,
    evidence: { label: multiples, compared: [['momentum'], ['fixed']], digits: 2 },
  }),
  'closed-forms': claim({
    runs: { run: { steps: whole } },
    measure: ({ run }) => ({
      learned: log10(after(run, 'learned')),
      chebyshev: log10(after(run, 'chebyshev')),
      conjugate: log10(after(run, 'conjugate')),
    }),
    holds: ({ learned, chebyshev, conjugate }) =>
      chebyshev - learned >= log10(30) && learned - conjugate >= log10(8),
    evidence: { label: logarithms, digits: 2 },
  }),
  ...transferClaims,
  ...failureClaims,
};
