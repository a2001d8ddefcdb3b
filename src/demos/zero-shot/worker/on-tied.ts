import { claimsOf, type Moment } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';

const claim = claimsOf<typeof session>();
const whole = 200;
/** The groups of attributes. */
export const [garment, colour, pattern] = [0, 1, 2] as const;
/** The share of the images of hidden classes, or of seen ones, with the right attribute of a group. */
export const right = (
  { snapshot }: Moment<typeof session>,
  group: number,
  of: 'hidden' | 'seen' = 'hidden',
) => snapshot.groups[of][group]!;

/** Claims on attributes that do not vary by themselves in training. */
export const onTied = {
  'garment-by-colour': claim({
    runs: {
      tied: { values: { hidden: 'tied' }, steps: whole },
      most: { values: { hidden: 'most' }, steps: whole },
    },
    measure: ({ tied, most }) => ({
      garment: right(tied.last, garment),
      colour: right(tied.last, colour),
      pattern: right(tied.last, pattern),
      seen: right(tied.last, garment, 'seen'),
      free: right(most.last, garment),
    }),
    holds: ({ garment, colour, pattern, seen, free }) =>
      garment <= 0.5 && colour - garment >= 0.1 && Math.min(pattern, seen, free) >= 0.8,
    evidence: {
      compared: [
        ['colour', 'garment'],
        ['pattern', 'garment'],
        ['free', 'garment'],
      ],
      label: {
        ja: '隠したクラスで属性が正しい割合（200ステップ）',
        en: 'attribute right on hidden classes after 200 steps',
      },
      names: {
        garment: { ja: '品目', en: 'garment' },
        colour: { ja: '色', en: 'colour' },
        pattern: { ja: '柄', en: 'pattern' },
        seen: { ja: '品目、見たクラス', en: 'garment, seen classes' },
        free: {
          ja: '品目、色が品目ごとに決まっていない学習',
          en: 'garment, where its colour varies',
        },
      },
      unit: 'share',
    },
  }),
  'pattern-by-the-rest': claim({
    runs: { most: { values: { hidden: 'most' }, steps: whole } },
    measure: ({ most: { last } }) => ({
      pattern: right(last, pattern),
      seen: right(last, pattern, 'seen'),
      direct: last.metric('direct/unseen'),
      untrained: last.metric('untrained/unseen'),
    }),
    holds: ({ pattern, seen, direct, untrained }) =>
      pattern <= 0.3 && seen >= 0.9 && Math.max(direct, untrained) <= 0.2,
    evidence: {
      compared: [['seen', 'pattern'], ['direct'], ['untrained']],
      label: {
        ja: '正しい割合（200ステップ）',
        en: 'share right after 200 steps',
      },
      names: {
        pattern: { ja: '柄、隠したクラス', en: 'pattern, hidden classes' },
        seen: { ja: '柄、見たクラス', en: 'pattern, seen classes' },
        direct: { ja: '隠したクラス、DAP', en: 'hidden classes, DAP' },
        untrained: { ja: '隠したクラス、学習前の特徴', en: 'hidden classes, untrained features' },
      },
      unit: 'share',
    },
  }),
};
