import { at, claimsOf, type Moment } from '../../lab/contract/claims.ts';
import type session from './session.ts';

const alike = (name: 'guided' | 'heat' | 'product', { metric }: Moment<typeof session>) =>
  metric(`${name}/alike`);
const guidedName = { ja: 'ガイド付き逆伝播', en: 'guided backpropagation' };
const productName = { ja: 'Guided Grad-CAM', en: 'Guided Grad-CAM' };
const topThree = {
  ja: '上の3層を乱数に戻す前後の順位相関（300ステップ後）',
  en: 'rank correlation before and after making the top 3 layers random (step 300)',
};

const claim = claimsOf<typeof session>();

export default {
  'hardly-notices': claim({
    runs: { trained: { steps: 300 } },
    measure: ({ trained }) => ({
      guided: alike('guided', trained.last),
      heat: alike('heat', trained.last),
    }),
    holds: ({ guided, heat }) => guided >= 0.6 && heat <= 0.3,
    evidence: { compared: [['guided'], ['heat']], label: topThree, names: { guided: guidedName } },
  }),
  'the-rule-does-it': claim({
    runs: {
      guided: { steps: 300 },
      gradient: { values: { rule: 'gradient' }, steps: 300 },
    },
    measure: ({ guided, gradient }) => ({
      guided: alike('guided', guided.last),
      gradient: alike('guided', gradient.last),
    }),
    holds: ({ guided, gradient }) => guided >= 0.6 && Math.abs(gradient) <= 0.1,
    evidence: {
      compared: [['guided'], ['gradient']],
      label: topThree,
      names: { guided: guidedName, gradient: { ja: '勾配のまま', en: 'plain gradient' } },
    },
  }),
  'product-notices-in-part': claim({
    runs: { trained: { steps: 300 } },
    measure: ({ trained }) => ({
      product: alike('product', trained.last),
      heat: alike('heat', trained.last),
      guided: alike('guided', trained.last),
    }),
    holds: ({ product, heat, guided }) => product >= heat + 0.1 && product <= guided - 0.2,
    evidence: {
      compared: [
        ['product', 'heat'],
        ['product', 'guided'],
      ],
      label: topThree,
      names: { guided: guidedName, product: productName },
    },
  }),
  'first-layers-draw': claim({
    runs: { trained: { values: { start: 'trained', layers: 5 }, steps: 60 } },
    measure: ({ trained }) => ({
      five: at(at(trained.last.snapshot.alike, 5).mean, 'guided'),
      four: at(at(trained.last.snapshot.alike, 4).mean, 'guided'),
      three: at(at(trained.last.snapshot.alike, 3).mean, 'guided'),
    }),
    holds: ({ three, four, five }) => three >= 0.5 && four >= 0.4 && five >= 0.1 && five <= 0.3,
    evidence: {
      compared: [['three'], ['four'], ['five']],
      label: {
        ja: 'ガイド付き逆伝播の順位相関（学習済みの重みから60ステップ）',
        en: 'rank correlation of guided backpropagation (60 steps from pre-trained weights)',
      },
      names: {
        five: { ja: '5層すべてが乱数', en: 'all 5 layers random' },
        four: { ja: '上の4層が乱数', en: 'top 4 layers random' },
        three: { ja: '上の3層が乱数', en: 'top 3 layers random' },
      },
    },
  }),
  'half-are-negative': claim({
    runs: { trained: { steps: 300 } },
    measure: ({ trained }) => ({ negative: trained.last.snapshot.negative }),
    holds: ({ negative }) => negative >= 0.4 && negative <= 0.6,
    evidence: {
      label: {
        ja: 'ガイド付き逆伝播の0でない画素のうち負のもの（300ステップ後）',
        en: 'negative share of the pixels of guided backpropagation that are not 0 (step 300)',
      },
      names: { negative: { ja: '負の画素', en: 'negative pixels' } },
      unit: 'share',
    },
  }),
  'one-image-for-all': claim({
    runs: { trained: { steps: 300 } },
    measure: ({ trained }) => ({
      guided: at(trained.last.snapshot.acrossClasses, 'guided'),
      heat: at(trained.last.snapshot.acrossClasses, 'heat'),
      product: at(trained.last.snapshot.acrossClasses, 'product'),
    }),
    holds: ({ guided, heat, product }) =>
      guided >= 0.65 && heat <= 0.15 && product >= heat + 0.1 && product <= guided - 0.1,
    evidence: {
      compared: [['guided'], ['product'], ['heat']],
      label: {
        ja: '同じ場面に写る二つのクラスのヒートマップどうしの順位相関（300ステップ後）',
        en: 'rank correlation of the maps of the two classes in a scene (step 300)',
      },
      names: { guided: guidedName },
    },
  }),
  'product-points-best': claim({
    runs: {
      edges: { values: { rule: 'edges' }, steps: 480 },
      guided: { steps: 480 },
    },
    measure: ({ guided, edges }) => {
      const { inside } = guided.last.snapshot;
      return {
        product: at(inside, 'product'),
        heat: at(inside, 'heat'),
        edges: at(edges.last.snapshot.inside, 'product'),
        fine: at(inside, 'guided'),
      };
    },
    holds: ({ product, heat, fine, edges }) =>
      product - heat >= 0.1 && product - fine >= 0.1 && Math.abs(edges - product) <= 0.1,
    evidence: {
      label: {
        ja: '正しいバウンディングボックスの中にある割合（480ステップ後、12場面）',
        en: 'share of the map in the right box (step 480, 12 scenes)',
      },
      names: {
        product: productName,
        fine: guidedName,
        edges: { ja: 'エッジ × Grad-CAM', en: 'edges × Grad-CAM' },
      },
      unit: 'share',
    },
  }),
};
