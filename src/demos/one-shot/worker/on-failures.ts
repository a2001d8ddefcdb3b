import { claimsOf } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';
import { accuracy, pixels, steps, unseen } from './measured.ts';

const claim = claimsOf<typeof session>();

/** The claims on where one-shot recognition fails. */
export const onFailures = {
  'too-much-variation': claim({
    runs: { wild: { values: { amount: 1.5 }, steps }, usual: { steps } },
    measure: ({ usual, wild }) => ({
      usual: unseen(usual.last),
      wild: unseen(wild.last),
      raw: pixels(wild.last),
    }),
    holds: ({ usual, wild, raw }) => usual - wild >= 0.1 && wild - raw >= 0.1,
    evidence: {
      compared: [
        ['wild', 'usual'],
        ['wild', 'raw'],
      ],
      label: accuracy,
      names: {
        usual: { ja: '揺れ1', en: 'variation 1' },
        wild: { ja: '揺れ1.5', en: 'variation 1.5' },
        raw: { ja: '揺れ1.5で画素のまま', en: 'raw pixels at variation 1.5' },
      },
      unit: 'share',
    },
  }),
  'nothing-fits': claim({
    runs: { usual: { steps } },
    measure: ({ usual: { last } }) => ({ ...last.snapshot.atThreshold }),
    holds: ({ accepted, refused, pair }) =>
      Math.abs(accepted - 0.5) <= 0.15 && refused <= 0.1 && pair <= 0.4 * accepted,
    evidence: {
      compared: [['accepted'], ['refused'], ['pair']],
      label: {
        ja: '破線の内側に例がある割合（未知の文字体系、150ステップ）',
        en: 'shares decided by the dashed line, unseen scripts, after 150 steps',
      },
      names: {
        accepted: { ja: '正しい例がないのに答える', en: 'none is right, answered all the same' },
        refused: { ja: '正しい例があるのに答えない', en: 'one is right, refused' },
        pair: { ja: '違う2字が内側にある', en: 'two characters nearer than the line' },
      },
      unit: 'share',
    },
  }),
};
