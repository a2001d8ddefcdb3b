import { at, claimsOf, type Run } from '../../lab/contract/claims.ts';
import demo from './demo.ts';
import type session from './session.ts';
import { onObjects } from './worker/on-objects.ts';

type OneRun = Run<typeof session>;
const seen = (run: OneRun) => run.last.snapshot;
const { steps } = demo;
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

/** How far the coefficients' sum is from the difference of the answers, as a share of that difference. */
function gap(run: OneRun, method: 'lime' | 'kernel'): number {
  const { whole, empty, [method]: coefficients } = seen(run);
  return Math.abs(sum(coefficients) / (whole - empty) - 1);
}

/** Of the ten segments with the largest coefficients in two runs together, those whose signs differ. */
function flips(a: OneRun, b: OneRun): number {
  const [v, w] = [seen(a).lime, seen(b).lime];
  const size = (i: number) => Math.abs(at(v, i)) + Math.abs(at(w, i));
  const largest = [...v.keys()].sort((i, j) => size(j) - size(i)).slice(0, 10);
  return largest.filter((i) => at(v, i) * at(w, i) < 0).length;
}

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
  'signs-stay': claim({
    runs: {
      narrow: { values: { draw: 'count', width: 'narrow' }, steps },
      infinite: { values: { draw: 'count', width: 'infinite' }, steps },
    },
    measure: ({ narrow, infinite }) => ({
      flips: flips(narrow, infinite),
      narrow: seen(narrow).r2,
      infinite: seen(infinite).r2,
    }),
    holds: ({ flips, narrow, infinite }) => flips <= 1 && Math.abs(narrow - infinite) <= 0.15,
    evidence: {
      compared: [['flips'], ['narrow', 'infinite']],
      label: {
        ja: 'σ = 0.1とσ = ∞の違い（残す数を先に抽出）',
        en: 'σ = 0.1 against σ = ∞ (number to keep drawn first)',
      },
      names: {
        flips: {
          ja: '大きい10個のうち符号が違う係数',
          en: 'of the ten largest coefficients, signs that differ',
        },
        narrow: { ja: 'R²、σ = 0.1', en: 'R², σ = 0.1' },
        infinite: { ja: 'R²、σ = ∞', en: 'R², σ = ∞' },
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
  ...onObjects,
};
