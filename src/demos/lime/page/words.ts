import { phrases } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  input: { ja: '「{name}」の確率', en: 'Probability of “{name}”' },
  number: { ja: '予測：{name}', en: 'Prediction: {name}' },
  click: {
    ja: '領域をクリックすると隠れます。残した部分に対して、ネットワークは{answer}、線形モデルは{local}。',
    en: 'Click a segment to hide it. For what is left, the network says {answer} and the linear model {local}.',
  },
  clickColumn: {
    ja: '列をクリックすると隠れます。残した列に対して、ネットワークは{answer}、線形モデルは{local}。',
    en: 'Click a column to hide it. For what is left, the network says {answer} and the linear model {local}.',
  },
  exploreParts: {
    ja: '入力の部分。矢印キーで移り、Enterで隠すか、また表示します。',
    en: 'Parts of the input. Arrow keys move between them, Enter hides one or shows it again.',
  },
  part: { ja: '領域{i}', en: 'segment {i}' },
  hidden: { ja: '隠れている', en: 'hidden' },
  coefficient: {
    ja: 'LIMEの係数 {w}、一つだけ隠したときの低下 {single}',
    en: 'LIME {w}; fall when hidden alone {single}',
  },
  samples: {
    ja: '標本（ここまでの{n}個のうち最後の9個）',
    en: 'Samples (the last 9 of {n} so far)',
  },
  sampleKey: {
    ja: '数字はネットワークの答え。枠が太いほど重い標本',
    en: 'Number: the network’s answer. Thicker frame: more weight',
  },
  sampleKeyRow: {
    ja: '線は残した列、数字は答え。枠が太いほど重い標本',
    en: 'Lines: columns kept. Number: the answer. Thicker frame: more weight',
  },
  colours: {
    ja: '橙の領域は答えを上げ、青の領域は下げます（最も濃い色で{full}）。枠は、確率を調べている物体です。',
    en: 'Orange segments raise the answer, blue ones lower it (by {full} at full colour). The frame marks the object that the probability is about.',
  },
  coloursRow: {
    ja: '橙の列は答えを上げ、青の列は下げます。四つの図の目盛りは同じで、最も長い棒が{full}です。',
    en: 'Orange columns raise the answer, blue ones lower it. All four share one scale; the longest bar is {full}.',
  },
  samplesAlt: {
    ja: '最後の標本に対する答え：{answers}',
    en: 'Answers to the last samples: {answers}',
  },
  fit: { ja: '当てはまり', en: 'The fit' },
  r2: { ja: 'R² {r2}', en: 'R² {r2}' },
  freshNote: {
    ja: '大きい点ほど重い標本。当てはめに使っていない標本ではR² {fresh}',
    en: 'Larger dots weigh more. On samples that were not fitted: R² {fresh}',
  },
  fitAlt: {
    ja: '{n}個の標本に対するネットワークの答えと線形モデルの値。R²は{r2}。',
    en: 'The network’s answers and the linear model’s for {n} samples: R² {r2}.',
  },
  linear: { ja: '線形モデル', en: 'linear model' },
  answer: { ja: 'ネットワーク', en: 'network' },
  first: { ja: 'LIME、1回目', en: 'LIME, first run' },
  again: { ja: 'LIME、2回目', en: 'LIME, second run' },
  alone: { ja: '一つずつ隠す', en: 'Hidden one at a time' },
  agreeNote: { ja: '繰り返したときの順位相関 {r}', en: 'repeated runs: rank correlation {r}' },
  cover: { ja: '最上位の領域は正しい物体の上か', en: 'Is the top segment on the object?' },
  coverNote: { ja: 'テスト用の場面についての{n}問', en: '{n} questions about held-out scenes' },
  coverLater: { ja: '学習が終わると始まります', en: 'begins when learning ends' },
  single: { ja: '一つずつ隠す', en: 'one at a time' },
  object: { ja: '無作為な物体', en: 'any object' },
  random: { ja: '無作為な領域', en: 'any segment' },
  callsNote: { ja: '呼び出し{n}回、毎回同じ', en: '{n} calls, the same every time' },
  sumNote: {
    ja: '係数の和 {sum}（答えの差 {gap}）',
    en: 'coefficients add up to {sum} (answers differ by {gap})',
  },
  mapAlt: { ja: '{method}：最も大きい部分は{top}（{w}）', en: '{method}: largest is {top} ({w})' },
  finding: {
    ja: '全体に対する答えは{whole}、すべて隠すと{empty}です。標本{n}個で、線形モデルのR²は{r2}（新しい標本では{fresh}）、乱数だけを変えた説明どうしの順位相関はLIMEで{agree}、Kernel SHAPで{kernel}です。LIMEの係数の和は{sum}、答えの差は{gap}です。',
    en: 'The answer to the whole input is {whole}, to none of it {empty}. With {n} samples, the linear model has an R² of {r2} ({fresh} on fresh samples), and runs that differ in their random numbers alone have a rank correlation of {agree} with LIME, {kernel} with Kernel SHAP. LIME’s coefficients add up to {sum}; the answers differ by {gap}.',
  },
  learning: { ja: 'ネットワークは学習中です。', en: 'The network is still learning. ' },
});
