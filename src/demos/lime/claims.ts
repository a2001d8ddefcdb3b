import { at, claimsOf, type Run } from '../../lab/contract/claims.ts';
import { rankCorrelation } from '../../numerics/rank-correlation.ts';
import demo from './demo.ts';
import type session from './session.ts';

type OneRun = Run<typeof session>;
const seen = (run: OneRun) => run.last.snapshot;
const { steps } = demo;
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

/** How far the coefficients' sum is from the difference of the answers, as a share of that difference. */
function gap(run: OneRun, method: 'lime' | 'kernel'): number {
  const { whole, empty, [method]: coefficients } = seen(run);
  return Math.abs(sum(coefficients) / (whole - empty) - 1);
}

const likeSingle = (run: OneRun) =>
  rankCorrelation(Float32Array.from(seen(run).lime), Float32Array.from(seen(run).single));

/** Of the ten segments with the largest coefficients in two runs together, those whose signs differ. */
function flips(a: OneRun, b: OneRun): number {
  const [v, w] = [seen(a).lime, seen(b).lime];
  const size = (i: number) => Math.abs(at(v, i)) + Math.abs(at(w, i));
  const largest = [...v.keys()].sort((i, j) => size(j) - size(i)).slice(0, 10);
  return largest.filter((i) => at(v, i) * at(w, i) < 0).length;
}

const cover = (arm: 'lime' | 'single' | 'object' | 'random', run: OneRun) =>
  seen(run).cover?.[arm] ?? NaN;
const covering = {
  ja: '最上位の領域の半分以上が、正しい物体のバウンディングボックスの中（50問）',
  en: 'at least half of the top segment in a true bounding box (50 questions)',
};

const claim = claimsOf<typeof session>();
const few = { values: { samples: 50 }, steps };

export default {
  'few-disagree': claim({
    runs: { few, many: { steps } },
    measure: ({ few, many }) => ({ many: seen(many).agree.lime, few: seen(few).agree.lime }),
    holds: ({ many, few }) => many >= 0.75 && few <= 0.55 && many - few >= 0.3,
    evidence: {
      label: {
        ja: '乱数だけを変えた3回の説明どうしの順位相関（平均）',
        en: 'rank correlation of three runs that differ in their random numbers (mean of pairs)',
      },
      names: {
        many: { ja: '標本1,000個', en: '1,000 samples' },
        few: { ja: '標本50個', en: '50 samples' },
      },
      digits: 2,
    },
  }),
  'fit-flatters': claim({
    runs: { few },
    measure: ({ few }) => ({
      own: seen(few).r2,
      fresh: seen(few).fresh,
      agreement: seen(few).agree.lime,
    }),
    holds: ({ own, fresh, agreement }) => own >= 0.85 && own - fresh >= 0.15 && agreement <= 0.55,
    evidence: {
      compared: [['own'], ['fresh'], ['agreement']],
      label: { ja: '標本50個の線形モデル', en: 'linear model of 50 samples' },
      names: {
        own: { ja: '自分の標本でのR²', en: 'R² on its own samples' },
        fresh: { ja: '新しい標本でのR²', en: 'R² on fresh samples' },
        agreement: { ja: '繰り返しの順位相関', en: 'rank correlation of repeated runs' },
      },
      digits: 2,
    },
  }),
  'width-does-little': claim({
    runs: { usual: { steps }, narrow: { values: { width: 'narrow' }, steps } },
    measure: ({ usual, narrow }) => ({
      like: seen(usual).like.unweighted,
      usual: seen(usual).agree.lime,
      narrow: seen(narrow).agree.lime,
    }),
    holds: ({ like, usual, narrow }) => like >= 0.97 && usual - narrow >= 0.2,
    evidence: {
      compared: [['like'], ['usual', 'narrow']],
      label: { ja: '順位相関（標本1,000個）', en: 'rank correlation (1,000 samples)' },
      names: {
        like: { ja: 'σ = 0.35とσ = ∞', en: 'σ = 0.35 with σ = ∞' },
        usual: { ja: 'σ = 0.35の繰り返し', en: 'repeated runs, σ = 0.35' },
        narrow: { ja: 'σ = 0.1の繰り返し', en: 'repeated runs, σ = 0.1' },
      },
      digits: 2,
    },
  }),
  'narrow-is-one-at-a-time': claim({
    runs: {
      narrow: { values: { draw: 'count', width: 'narrow' }, steps },
      infinite: { values: { draw: 'count', width: 'infinite' }, steps },
    },
    measure: ({ narrow, infinite }) => ({
      narrow: likeSingle(narrow),
      infinite: likeSingle(infinite),
      r2: seen(narrow).r2,
      r2Infinite: seen(infinite).r2,
      flips: flips(narrow, infinite),
    }),
    holds: ({ narrow, infinite }) => narrow >= 0.75 && narrow - infinite >= 0.1,
    evidence: {
      compared: [['narrow', 'infinite'], ['r2', 'r2Infinite'], ['flips']],
      label: {
        ja: '一つずつ隠したときの低下との順位相関（残す数を先に抽出）',
        en: 'rank correlation with hiding one at a time (number to keep drawn first)',
      },
      names: {
        narrow: { ja: 'σ = 0.1', en: 'σ = 0.1' },
        infinite: { ja: 'σ = ∞', en: 'σ = ∞' },
        r2: { ja: 'R²、σ = 0.1', en: 'R², σ = 0.1' },
        r2Infinite: { ja: 'R²、σ = ∞', en: 'R², σ = ∞' },
        flips: {
          ja: '大きい10個のうち符号が違う係数',
          en: 'of the ten largest coefficients, signs that differ',
        },
      },
      digits: 2,
    },
  }),
  'does-not-add-up': claim({
    runs: { many: { steps } },
    measure: ({ many }) => ({ lime: gap(many, 'lime'), kernel: gap(many, 'kernel') }),
    holds: ({ lime, kernel }) => lime >= 0.05 && kernel <= 1e-6,
    evidence: {
      label: {
        ja: '係数の和と、答えの差とのずれ（答えの差に対する割合）',
        en: 'sum of the coefficients against the difference of the answers, as a share of it',
      },
      unit: 'share',
    },
  }),
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
    holds: ({ mean, own, object }) => mean - own >= 0.15 && own - object <= 0.15,
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
  'squares-do': claim({
    runs: { squares: { values: { cut: 'squares' }, steps }, slic: { steps } },
    measure: ({ squares, slic }) => ({
      slic: cover('lime', slic),
      squares: cover('lime', squares),
    }),
    holds: ({ slic, squares }) => Math.abs(slic - squares) <= 0.1,
    evidence: {
      label: covering,
      names: {
        slic: { ja: 'SLIC', en: 'SLIC' },
        squares: { ja: 'ほぼ正方形', en: 'near-squares' },
      },
      unit: 'share',
    },
  }),
};
