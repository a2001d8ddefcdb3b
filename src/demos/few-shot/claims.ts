import { claimsOf, type Moment } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import { onOutside } from './worker/on-outside.ts';

type Of = Moment<typeof session>;
/** By how much the prototypical network is ahead of the classifier's features, 5-way 1-shot. */
const ahead = (one: Of, other: Of = one) =>
  one.metric('proto/one') - Math.max(one.metric('classifier/one'), other.metric('classifier/one'));

/** Early, while the classifier is behind, and the whole run. */
const [early, whole] = [150, 300];
const claim = claimsOf<typeof session>();

export default {
  'beats-pixels': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      proto: last.metric('proto/one'),
      pixels: last.metric('pixels/one'),
      untrained: last.metric('untrained/one'),
    }),
    holds: ({ proto, pixels, untrained }) => proto - Math.max(pixels, untrained) >= 0.2,
    evidence: {
      label: {
        ja: '未知の文字体系、5-way 1-shotの正解率（300ステップ）',
        en: '5-way 1-shot accuracy on unseen scripts after 300 steps',
      },
      unit: 'share',
    },
  }),
  'one-beats-five': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      five: last.metric('proto/five'),
      one: last.metric('proto/one'),
      pixels: last.metric('pixels/five'),
    }),
    holds: ({ five, one, pixels }) => five - one >= 0.03 && one - pixels >= 0.03,
    evidence: {
      compared: [
        ['five', 'one'],
        ['one', 'pixels'],
      ],
      label: {
        ja: '未知の文字体系、5-wayの正解率（300ステップ）',
        en: '5-way accuracy on unseen scripts after 300 steps',
      },
      names: {
        five: { ja: 'Prototypical、例5枚', en: 'prototypical, five examples' },
        one: { ja: 'Prototypical、例1枚', en: 'prototypical, one example' },
        pixels: { ja: '画素のまま、例5枚', en: 'raw pixels, five examples' },
      },
      unit: 'share',
    },
  }),
  'more-ways': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      few: last.metric('proto/one'),
      many: last.metric('proto/many'),
      pixels: last.metric('pixels/many'),
    }),
    holds: ({ few, many, pixels }) => few - many >= 0.07 && many - pixels >= 0.3,
    evidence: {
      compared: [
        ['few', 'many'],
        ['many', 'pixels'],
      ],
      label: {
        ja: '未知の文字体系、例1枚の正解率（300ステップ）',
        en: '1-shot accuracy on unseen scripts after 300 steps',
      },
      names: {
        few: { ja: '5クラス', en: '5 classes' },
        many: { ja: '15クラス', en: '15 classes' },
        pixels: { ja: '画素のまま、15クラス', en: 'raw pixels, 15 classes' },
      },
      unit: 'share',
    },
  }),
  'sooner-than-classes': claim({
    runs: {
      late: { steps: whole },
      slower: { values: { rate: 0.001 }, steps: early },
      early: { steps: early },
    },
    measure: ({ early, slower, late }) => ({
      early: ahead(early.last, slower.last),
      late: ahead(late.last),
    }),
    holds: ({ early, late }) => early >= 0.05 && late <= 0.5 * early,
    evidence: {
      compared: [['early'], ['late']],
      label: {
        ja: '分類器の特徴との差、5-way 1-shot',
        en: 'lead over the classifier’s features, 5-way 1-shot',
      },
      names: {
        early: { ja: '150ステップ', en: 'after 150 steps' },
        late: { ja: '300ステップ', en: 'after 300 steps' },
      },
      unit: 'share',
    },
  }),
  'more-classes-in-training': claim({
    runs: { five: { values: { trained: 'five' }, steps: early }, twenty: { steps: early } },
    measure: ({ twenty, five }) => ({
      twenty: twenty.last.metric('proto/one'),
      five: five.last.metric('proto/one'),
    }),
    holds: ({ twenty, five }) => twenty - five >= 0.03,
    evidence: {
      label: {
        ja: '5-way 1-shotの正解率（150ステップ）',
        en: '5-way 1-shot accuracy after 150 steps',
      },
      names: {
        twenty: { ja: '20クラスのエピソードで学習', en: 'trained on 20-way episodes' },
        five: { ja: '5クラスのエピソードで学習', en: 'trained on 5-way episodes' },
      },
      unit: 'share',
    },
  }),
  ...onOutside,
};
