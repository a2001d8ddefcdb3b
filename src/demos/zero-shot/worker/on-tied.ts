import { claimsOf, type Moment } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';

const claim = claimsOf<typeof session>();
const whole = 200;
/** The groups of attributes. */
export const [garment, colour, pattern] = [0, 1, 2] as const;
/** The share of the images of unseen classes, or of seen ones, with the right attribute of a group. */
export const right = (
  { snapshot }: Moment<typeof session>,
  group: number,
  of: 'unseen' | 'seen' = 'unseen',
) => snapshot.groups[of][group]!;

/** Claims on attributes that do not vary by themselves in training. */
export const onTied = {
  'garment-by-colour': claim({
    runs: {
      tied: { values: { unseen: 'tied' }, steps: whole },
      most: { values: { unseen: 'most' }, steps: whole },
    },
    measure: ({ tied, most }) => ({
      garment: right(tied.last, garment),
      colour: right(tied.last, colour),
      pattern: right(tied.last, pattern),
      byColour: tied.last.snapshot.groups.byColour,
      seen: right(tied.last, garment, 'seen'),
      free: right(most.last, garment),
    }),
    holds: ({ garment, colour, pattern, byColour, seen, free }) =>
      garment <= 0.5 &&
      Math.min(colour - garment, pattern - garment) >= 0.1 &&
      byColour - garment >= 0.15 &&
      Math.min(seen, free) >= 0.95,
    evidence: {
      compared: [
        ['colour', 'garment'],
        ['byColour', 'garment'],
        ['free', 'garment'],
      ],
      label: {
        ja: '未知クラスで属性が正しい割合（200ステップ）',
        en: 'attribute right on unseen classes after 200 steps',
      },
      names: {
        garment: { ja: '品目', en: 'garment' },
        byColour: { ja: '学習で同じ色だった品目', en: 'a garment of this colour in training' },
        colour: { ja: '色', en: 'colour' },
        pattern: { ja: '柄', en: 'pattern' },
        seen: { ja: '品目、既知クラス', en: 'garment, seen classes' },
        free: {
          ja: '品目、色が品目ごとに決まっていない学習',
          en: 'garment, where its colour varies',
        },
      },
      unit: 'share',
    },
  }),
  'pattern-by-the-rest': claim({
    runs: { most: { values: { unseen: 'most' }, steps: whole } },
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
        pattern: { ja: '柄、未知クラス', en: 'pattern, unseen classes' },
        seen: { ja: '柄、既知クラス', en: 'pattern, seen classes' },
        direct: { ja: '未知クラス、DAP', en: 'unseen classes, DAP' },
        untrained: { ja: '未知クラス、学習前の特徴', en: 'unseen classes, untrained features' },
      },
      unit: 'share',
    },
  }),
};
