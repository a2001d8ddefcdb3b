import { claimsOf, type Run } from '../../../lab/contract/claims.ts';
import demo from '../demo.ts';
import type session from '../session.ts';
import { learning } from '../shared/schedule.ts';

type OneRun = Run<typeof session>;
const { steps } = demo;
const seen = (run: OneRun) => run.last.snapshot;
const cover = (arm: 'lime' | 'single' | 'object' | 'random', run: OneRun) =>
  seen(run).cover?.[arm] ?? NaN;
const covering = {
  ja: '最上位の領域の半分以上が、正しい物体のバウンディングボックスの中（50問）',
  en: 'at least half of the top segment in a true bounding box (50 questions)',
};

const claim = claimsOf<typeof session>();

/** The claims on whether the top segment lies on the true object. */
export const onObjects = {
  'finds-object': claim({
    runs: { many: { steps } },
    measure: ({ many }) => ({
      lime: cover('lime', many),
      object: cover('object', many),
      random: cover('random', many),
      single: cover('single', many),
    }),
    holds: ({ lime, object, random, single }) =>
      lime - object >= 0.2 && lime - random >= 0.6 && Math.abs(lime - single) <= 0.1,
    evidence: {
      label: covering,
      names: {
        object: { ja: '無作為な物体', en: 'random object' },
        random: { ja: '無作為な領域', en: 'random segment' },
        single: { ja: '一つずつ隠す', en: 'one at a time' },
      },
      unit: 'share',
    },
  }),
  'filling-decides': claim({
    runs: { own: { values: { filling: 'own' }, steps }, mean: { steps } },
    measure: ({ own, mean }) => ({
      mean: cover('lime', mean),
      own: cover('lime', own),
      object: cover('object', own),
    }),
    holds: ({ mean, own, object }) => mean - own >= 0.2 && own - object <= 0.1,
    evidence: {
      label: covering,
      names: {
        mean: { ja: '場面の平均の明るさで隠す', en: 'hidden by the scene’s mean' },
        own: { ja: '領域の平均の明るさで隠す', en: 'hidden by the segment’s own mean' },
        object: { ja: '無作為な物体', en: 'random object' },
      },
      unit: 'share',
    },
  }),
  'hidden-is-not-absent': claim({
    runs: { bag: { values: { input: 1 }, steps: learning } },
    measure: ({ bag }) => ({ empty: seen(bag).empty, whole: seen(bag).whole }),
    holds: ({ empty }) => empty >= 0.9,
    evidence: {
      compared: [['empty'], ['whole']],
      label: { ja: '「かばん」の確率（場面1）', en: 'probability of “bag”, scene 1' },
      names: {
        empty: { ja: 'すべて隠す', en: 'everything hidden' },
        whole: { ja: '場面全体', en: 'the whole scene' },
      },
      unit: 'share',
    },
  }),
};
