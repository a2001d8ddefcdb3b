import { claimsOf, type Run } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';
import { beyond } from '../shared/family.ts';
import { log10 } from '../shared/orders.ts';
import { after, greedyName, logarithms, multiple, multiples, startOf, whole } from './measured.ts';

const claim = claimsOf<typeof session>();
const outside = { values: { tested: 'beyond', steep: beyond }, steps: whole } as const;

/** By what each step of a schedule multiplies the error along the new direction. */
const factors = ({ last }: Run<typeof session>, arm: 'learned' | 'fixed' | 'cosine') =>
  last.snapshot.rates[arm].map((rate) => Math.abs(1 - beyond * rate));
const product = (numbers: readonly number[]) => numbers.reduce((all, one) => all * one, 1);

/** Where learned rates stop being the best. */
export const failureClaims = {
  'beyond-the-family': claim({
    runs: { run: outside },
    measure: ({ run }) => ({
      learned: log10(after(run, 'learned')),
      start: log10(startOf(run)),
      momentum: log10(after(run, 'momentum')),
      fixed: log10(after(run, 'fixed')),
      cosine: log10(after(run, 'cosine')),
    }),
    holds: ({ learned, start, momentum, fixed, cosine }) =>
      Math.min(learned, momentum) - start >= log10(5) &&
      fixed < start &&
      fixed - cosine >= 1 &&
      start - cosine >= 2,
    evidence: {
      label: {
        ja: '曲率1.2を一つ含む新しい課題での最後の損失の平均（log₁₀）',
        en: 'mean final loss on new tasks with one curvature of 1.2, log₁₀',
      },
      digits: 1,
      compared: [
        ['learned', 'start'],
        ['momentum', 'start'],
        ['cosine', 'fixed'],
        ['cosine', 'start'],
      ],
      names: { start: { ja: '開始時', en: 'at the start' } },
    },
  }),
  'new-direction': claim({
    runs: { run: outside },
    measure: ({ run }) => ({
      learned: product(factors(run, 'learned')),
      fixed: product(factors(run, 'fixed')),
      cosine: product(factors(run, 'cosine')),
      best: Math.min(...factors(run, 'cosine')),
    }),
    holds: ({ learned, fixed, cosine, best }) =>
      learned >= 5 && fixed >= 0.8 && fixed <= 1.5 && cosine <= 0.2 && best <= 0.1,
    evidence: {
      label: {
        ja: '8ステップで、曲率1.2の方向の誤差が何倍になるか',
        en: 'factor of the error along curvature 1.2 over eight steps',
      },
      digits: 2,
      compared: [['learned'], ['fixed'], ['cosine'], ['best']],
      names: { best: { ja: 'コサインの1ステップで最小', en: 'smallest of one cosine step' } },
    },
  }),
  'narrow-family': claim({
    runs: { run: { values: { tested: 'narrow' }, steps: whole } },
    measure: ({ run }) => ({
      learned: log10(after(run, 'learned')),
      momentum: log10(after(run, 'momentum')),
      fixed: log10(after(run, 'fixed')),
    }),
    holds: ({ learned, momentum, fixed }) => Math.min(learned, momentum) - fixed >= log10(50),
    evidence: {
      compared: [
        ['learned', 'fixed'],
        ['momentum', 'fixed'],
      ],
      label: {
        ja: '曲率が0.3〜0.6だけの新しい課題での最後の損失の平均（log₁₀）',
        en: 'mean final loss on new tasks with curvatures from 0.3 to 0.6, log₁₀',
      },
      digits: 1,
    },
  }),
  'few-tasks': claim({
    runs: { one: { values: { tasks: '1' }, steps: whole }, many: { steps: whole } },
    measure: ({ one, many }) => ({
      one: log10(after(one, 'learned')),
      ownOfOne: log10(one.last.snapshot.own),
      many: log10(after(many, 'learned')),
      ownOfMany: log10(many.last.snapshot.own),
    }),
    holds: ({ one, ownOfOne, many, ownOfMany }) =>
      one - ownOfOne >= log10(8) &&
      one - many >= log10(1.2) &&
      Math.abs(many - ownOfMany) < log10(1.4),
    evidence: {
      label: logarithms,
      digits: 2,
      compared: [
        ['one', 'ownOfOne'],
        ['one', 'many'],
        ['many', 'ownOfMany'],
      ],
      names: {
        one: { ja: '1課題で学習、新しい課題', en: '1 task, new tasks' },
        ownOfOne: { ja: '1課題で学習、その課題', en: '1 task, itself' },
        many: { ja: '256課題で学習、新しい課題', en: '256 tasks, new tasks' },
        ownOfMany: { ja: '256課題で学習、その課題', en: '256 tasks, themselves' },
      },
    },
  }),
  'short-horizon': claim({
    runs: { run: { steps: whole } },
    measure: ({ run }) => ({
      learned: 1,
      short: multiple(run, 'short'),
      greedy: multiple(run, 'greedy'),
      fixed: multiple(run, 'fixed'),
    }),
    holds: ({ short, greedy, fixed }) =>
      Math.min(short, greedy) >= 5 && Math.min(short, greedy) >= 0.85 * fixed,
    evidence: {
      label: multiples,
      digits: 1,
      compared: [['short'], ['greedy'], ['fixed']],
      names: { greedy: greedyName },
    },
  }),
};
