import { phrases, type PhraseOf } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  wine: { ja: 'ワイン{row}', en: 'wine {row}' },
  penguins: { ja: 'ペンギン{row}', en: 'penguin {row}' },
  own: { ja: '行{row}', en: 'row {row}' },
  which: { ja: '説明する行', en: 'explain' },
  about: { ja: 'どの出力について', en: 'output' },
  rowOption: { ja: '{row}（{truth}）', en: '{row} ({truth})' },
  why: { ja: '平均の出力から、この出力まで', en: 'From the average output to this one' },
  all: { ja: 'テスト用の{n}行すべて', en: 'All {n} held-out rows' },
  near: { ja: '推定値の誤差{unit}', en: 'Error{unit}' },
  points: { ja: '（ポイント）', en: ' (points)' },
  exact: { ja: '正確な値', en: 'exact' },
  removed: { ja: '一つだけ外した差', en: 'removed alone' },
  base: { ja: '平均の出力', en: 'average output' },
  answer: { ja: 'この行の出力', en: 'this output' },
  truth: { ja: '正解', en: 'true' },
  up: { ja: '押し上げる →', en: 'pushes up →' },
  down: { ja: '← 押し下げる', en: '← pulls down' },
  low: { ja: '特徴量が小さい', en: 'low value' },
  high: { ja: '大きい', en: 'high' },
  filling: { ja: 'テスト用の{n}行のうち{done}行', en: '{done} of {n} held-out rows' },
  after: { ja: '学習が終わると始まります', en: 'begins when learning ends' },
  tried: { ja: '試した連合の数', en: 'coalitions tried' },
  of: { ja: '{all}通りから{n}回抽出', en: '{n} draws from {all}' },
  rootN: { ja: '1/√n の傾き', en: 'slope of 1/√n' },
  headClass: {
    ja: 'ネットワークの出力では、{row}が{output}である確率は{f}です。平均の出力は{base}です。',
    en: 'The network gives {row} a probability of {f} of being {output}; its average output is {base}. ',
  },
  headOdds: {
    ja: 'ネットワークの出力では、{row}が{output}である対数オッズは{f}です。平均の出力は{base}です。',
    en: 'The network gives {row} log-odds of {f} of being {output}; its average output is {base}. ',
  },
  headNumber: {
    ja: 'ネットワークの出力では、{row}の{output}は{f}です。平均の出力は{base}です。',
    en: 'For {row} the network predicts {f} for {output}; its average output is {base}. ',
  },
  largest: { ja: '差の主な内訳は、{parts}です。', en: 'Most of the difference: {parts}. ' },
  part: { ja: '{name}\u00a0{phi}', en: '{name}\u00a0{phi}' },
  isClass: { ja: '正解は{truth}です。', en: 'It is {truth}.' },
  isNumber: { ja: '正解は{truth}です。', en: 'The true value is {truth}.' },
  errors: {
    ja: '連合{n}回のときの誤差は、Kernel SHAPが{kernel}、順列が{permutation}です。',
    en: 'After {n} coalitions, Kernel SHAP is off by {kernel}, permutations by {permutation}.',
  },
  value: {
    ja: '値 {value}（背景の平均 {typical}）',
    en: 'value {value} (background mean {typical})',
  },
  estimate: {
    ja: '{method} {phi}（±{off}）',
    en: '{method} {phi} (±{off})',
  },
  exactly: { ja: '正確な寄与 {phi}', en: 'exact contribution {phi}' },
  withoutIt: {
    ja: 'これだけを外したときの差 {phi}',
    en: 'removing it alone takes away {phi}',
  },
  baseCard: {
    ja: '背景の{n}行に対する出力の平均。ここから始めます。',
    en: 'The mean output over the {n} background rows. The sum starts here.',
  },
  answerCard: {
    ja: '平均の出力にすべての寄与を足した値。ネットワークの出力と一致します。',
    en: 'The average output plus all contributions: the network’s output.',
  },
  dotCard: { ja: '{name} = {value}、寄与 {phi}', en: '{name} = {value}, contribution {phi}' },
  dotAnswer: { ja: 'この行の出力 {f}', en: 'output for this row {f}' },
  dotPick: {
    ja: 'クリックかEnterで、この行を説明します。',
    en: 'Click or Enter explains this row.',
  },
  pointCard: { ja: '連合{n}回のときの誤差', en: 'Error after {n} coalitions' },
  exploreWhy: {
    ja: '寄与の図。上下の矢印キーで特徴量を移ります。',
    en: 'Contributions. Up and down arrow keys go through the features.',
  },
  exploreAll: {
    ja: 'すべての行の寄与。矢印キーで点を移り、Enterでその行を説明します。',
    en: 'Contributions in all rows. Arrow keys go from point to point, Enter explains that row.',
  },
  exploreNear: {
    ja: '誤差の曲線。左右の矢印キーで点を移ります。',
    en: 'Curves of the error. Left and right arrow keys go from point to point.',
  },
});

export type Phrase = PhraseOf<typeof say>;
