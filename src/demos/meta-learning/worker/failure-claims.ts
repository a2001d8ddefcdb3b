import { at, claimsOf, type Run } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';
import { beyond } from '../shared/family.ts';
import type { ArmName } from '../shared/names.ts';

const claim = claimsOf<typeof session>();
const whole = 300;
const after = ({ last }: Run<typeof session>, arm: ArmName): number =>
  at(last.snapshot.losses[arm].slice(-1), 0);
const finalLoss = {
  ja: '新しい512課題での最後の損失の平均',
  en: 'mean final loss on 512 new tasks',
};

/** Where learned rates stop being the best. */
export const failureClaims = {
  'beyond-the-family': claim({
    runs: { run: { values: { tested: 'beyond', steep: 1.2 }, steps: whole } },
    measure: ({ run }) => ({
      learned: after(run, 'learned'),
      start: at(run.last.snapshot.losses.learned, 0),
      fixed: after(run, 'fixed'),
      cosine: after(run, 'cosine'),
      shortest: Math.min(...run.last.snapshot.rates.learned),
      nearest: Math.min(...run.last.snapshot.rates.cosine.map((rate) => Math.abs(1 - beyond * rate))), // prettier-ignore
    }),
    holds: ({ learned, start, fixed, cosine, shortest, nearest }) =>
      learned >= 5 * start &&
      fixed >= 10 * cosine &&
      fixed < start &&
      cosine <= start / 100 &&
      shortest >= 0.95 &&
      nearest <= 0.1,
    evidence: {
      label: {
        ja: '曲率1.2を一つ含む新しい課題での最後の損失の平均',
        en: 'mean final loss on new tasks with one curvature of 1.2',
      },
      digits: 2,
      compared: [
        ['cosine', 'learned'],
        ['cosine', 'fixed'],
      ],
      names: {
        start: { ja: '開始時', en: 'at the start' },
        shortest: { ja: '学んだ最小の学習率', en: 'shortest learned rate' },
        nearest: {
          ja: 'コサインの最小の倍率 |1 − 1.2r|',
          en: 'smallest factor |1 − 1.2 r| of the cosine',
        },
      },
    },
  }),
  'narrow-family': claim({
    runs: { run: { values: { tested: 'narrow' }, steps: whole } },
    measure: ({ run }) => ({ learned: after(run, 'learned'), fixed: after(run, 'fixed') }),
    holds: ({ learned, fixed }) => learned >= 50 * fixed,
    evidence: {
      label: {
        ja: '曲率が0.3〜0.6だけの新しい課題での最後の損失の平均',
        en: 'mean final loss on new tasks with curvatures from 0.3 to 0.6',
      },
      digits: 6,
    },
  }),
  transfers: claim({
    runs: {
      foreign: { values: { tested: 'log' }, steps: whole },
      native: { values: { family: 'log' }, steps: whole },
    },
    measure: ({ foreign, native }) => ({
      foreign: after(foreign, 'learned'),
      native: after(native, 'learned'),
      fixed: after(native, 'fixed'),
    }),
    holds: ({ foreign, native, fixed }) => foreign <= fixed / 4 && foreign >= 1.2 * native,
    evidence: {
      label: {
        ja: '小さい曲率が多い課題での最後の損失の平均',
        en: 'mean final loss on tasks with more small curvatures',
      },
      digits: 4,
      compared: [
        ['foreign', 'fixed'],
        ['native', 'foreign'],
      ],
      names: {
        foreign: { ja: '一様な族で学んだ', en: 'learned on the even family' },
        native: { ja: 'この族で学んだ', en: 'learned on these' },
        fixed: { ja: 'この族で最良の一定', en: 'best fixed rate for these' },
      },
    },
  }),
  'real-tasks': claim({
    runs: { run: { values: { tested: 'wine' }, steps: whole } },
    measure: ({ run }) => ({
      learned: after(run, 'learned'),
      fixed: after(run, 'fixed'),
      momentum: after(run, 'momentum'),
    }),
    holds: ({ learned, fixed, momentum }) => learned <= fixed / 4 && learned <= 0.85 * momentum,
    evidence: {
      label: {
        ja: 'ワインの13の回帰で、最小値を超える損失の平均',
        en: 'mean loss above the minimum on 13 regressions on the wines',
      },
      digits: 4,
    },
  }),
  'few-tasks': claim({
    runs: { one: { values: { tasks: '1' }, steps: whole }, many: { steps: whole } },
    measure: ({ one, many }) => ({
      one: after(one, 'learned'),
      ownOfOne: one.last.snapshot.own,
      many: after(many, 'learned'),
      ownOfMany: many.last.snapshot.own,
    }),
    holds: ({ one, ownOfOne, many, ownOfMany }) =>
      one >= 8 * ownOfOne && one >= 1.2 * many && Math.abs(many / ownOfMany - 1) < 0.3,
    evidence: {
      label: finalLoss,
      digits: 5,
      compared: [
        ['many', 'one'],
        ['ownOfOne', 'one'],
        ['ownOfMany', 'many'],
      ],
      names: {
        one: { ja: '1課題で学習、新しい課題', en: 'learned on 1 task, new tasks' },
        ownOfOne: { ja: '1課題で学習、その課題', en: 'learned on 1 task, that task' },
        many: { ja: '256課題で学習、新しい課題', en: 'learned on 256, new tasks' },
        ownOfMany: { ja: '256課題で学習、その課題', en: 'learned on 256, those tasks' },
      },
    },
  }),
};
