import { at, claimsOf, type Moment } from '../../lab/contract/claims.ts';
import type session from './session.ts';

const alike = (name: 'guided' | 'heat' | 'product', { metric }: Moment<typeof session>) =>
  metric(`${name}/alike`);
const guidedName = { ja: 'ガイド付き逆伝播', en: 'guided backpropagation' };

const claim = claimsOf<typeof session>();

export default {
  'hardly-notices': claim({
    runs: { trained: { steps: 300 } },
    measure: ({ trained }) => ({
      guided: alike('guided', trained.last),
      heat: alike('heat', trained.last),
    }),
    holds: ({ guided, heat }) => guided >= 0.5 && guided - heat >= 0.3,
    evidence: {
      label: {
        ja: '上の3層を乱数に戻す前後の順位相関（300ステップ後）',
        en: 'rank correlation before and after making the top 3 layers random (step 300)',
      },
      names: { guided: guidedName },
    },
  }),
  'the-rule-does-it': claim({
    runs: {
      guided: { values: { start: 'trained' }, steps: 60 },
      gradient: { values: { start: 'trained', rule: 'gradient' }, steps: 60 },
    },
    measure: ({ guided, gradient }) => ({
      guided: alike('guided', guided.last),
      gradient: alike('guided', gradient.last),
    }),
    holds: ({ guided, gradient }) => guided - gradient >= 0.4,
    evidence: {
      label: {
        ja: '上の3層を乱数に戻す前後の順位相関（学習済みの重みから60ステップ）',
        en: 'rank correlation before and after making the top 3 layers random (60 steps from trained weights)',
      },
      names: { guided: guidedName, gradient: { ja: '勾配のまま', en: 'plain gradient' } },
    },
  }),
  'first-layers-draw': claim({
    runs: { trained: { values: { start: 'trained', layers: 5 }, steps: 60 } },
    measure: ({ trained }) => ({
      three: at(trained.last.snapshot.alike, 3).guided,
      five: at(trained.last.snapshot.alike, 5).guided,
    }),
    holds: ({ three, five }) => three - five >= 0.3,
    evidence: {
      label: {
        ja: 'ガイド付き逆伝播の順位相関（学習済みの重みから60ステップ）',
        en: 'rank correlation of guided backpropagation (60 steps from trained weights)',
      },
      names: {
        three: { ja: '上の3層が乱数', en: 'top 3 layers random' },
        five: { ja: '5層すべてが乱数', en: 'all 5 layers random' },
      },
    },
  }),
  'one-image-for-all': claim({
    runs: { trained: { steps: 300 } },
    measure: ({ trained }) => ({
      guided: trained.last.snapshot.acrossClasses.guided,
      heat: trained.last.snapshot.acrossClasses.heat,
    }),
    holds: ({ guided, heat }) => guided - heat >= 0.3,
    evidence: {
      label: {
        ja: '同じ場面に写る二つのクラスのヒートマップどうしの順位相関（300ステップ後）',
        en: 'rank correlation of the maps of the two classes in a scene (step 300)',
      },
      names: { guided: guidedName },
    },
  }),
  'product-points-best': claim({
    runs: { trained: { steps: 480 } },
    measure: ({ trained }) => {
      const { product, heat, guided } = trained.last.snapshot.inside;
      return { product, heat, guided };
    },
    holds: ({ product, heat, guided }) => product > heat && product - guided >= 0.1,
    evidence: {
      label: {
        ja: 'ヒートマップのうち正しいボックスの中にある割合（480ステップ後、12場面）',
        en: 'share of the map in the right box (step 480, 12 scenes)',
      },
      names: {
        product: { ja: 'Guided Grad-CAM', en: 'Guided Grad-CAM' },
        guided: guidedName,
      },
      unit: 'share',
    },
  }),
};
