import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider, toggle } from '../../lab/contract/params.ts';
import { ownFiles } from '../../lab/contract/reads.ts';
import { example } from '../../datasets/own/seedlings.ts';
import { isClasses } from '../../datasets/tools/table.ts';

/** A number has neither a probability nor log-odds. */
const isNumber = {
  ja: '目的は数値なので、予測した値そのものを説明します。「説明するもの」の選択は使いません。',
  en: 'The target is a number, so the predicted value itself is explained; the choice of “what is explained” is not used.',
};

export default defineDemo({
  title: { ja: '一つの予測を特徴量に分ける', en: 'Dividing one prediction' },
  question: {
    ja: 'この予測を押し上げたのはどの特徴量で、押し下げたのはどれでしょうか。',
    en: 'Which features pushed this prediction up, and which pulled it down?',
  },
  shows: {
    ja: 'ワインの品種を当てるネットワークが学習します。そのあと、一本のワインに対する出力が平均の出力から離れた分を、特徴量ごとの棒に分けて示します。棒の長さは全8,192通りの連合から求めた正確な値で、標本から求めた二つの推定値がそこへ近づいていきます。',
    en: 'A network learns to tell wines apart. Then bars divide the difference between its output for one wine and its average output among the features. The bars are exact, from all 8,192 coalitions of features; two estimates from samples converge on them.',
  },
  shape: 'wide',
  height: { page: 30.5, tablet: 33.75, phone: 78.25 },
  params: {
    data: choice({
      label: { ja: 'データ', en: 'data' },
      default: 'wine',
      options: {
        wine: { ja: 'ワイン（13）', en: 'wine (13)' },
        penguins: { ja: 'ペンギン（4）', en: 'penguins (4)' },
        own: { ja: '自分のCSV', en: 'own CSV' },
      },
      affects: 'setup',
    }),
    output: choice({
      label: { ja: '説明するもの', en: 'what is explained' },
      default: 'probability',
      options: {
        probability: { ja: '確率', en: 'probability' },
        'log-odds': { ja: '対数オッズ', en: 'log-odds' },
      },
      affects: 'setup',
    }),
    background: slider({
      label: { ja: '背景の行数', en: 'background rows' },
      default: 16,
      min: 1,
      max: 64,
      step: 1,
      affects: 'setup',
    }),
    coalitions: slider({
      label: { ja: '試す連合の数', en: 'coalitions to try' },
      default: 4000,
      min: 20,
      max: 8000,
      step: 20,
      scale: 'log',
      affects: 'setup',
    }),
    pairs: toggle({
      label: { ja: '補集合と対にして抽出する', en: 'sample with their complements' },
      default: true,
      affects: 'setup',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      default: 0.01,
      min: 0.0001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  reads: ownFiles({
    when: { data: 'own' },
    files: {
      table: { label: { ja: '表', en: 'Table' }, example },
    },
    // With fewer rows there would be next to nothing to learn from, or to hold out.
    parse: async ({ table }) => {
      const { readTable } = await import('../../datasets/own/table.ts');
      return readTable(table, { minRows: 20 });
    },
    said: ({ said, target }) => (isClasses(target) ? said : [...said, isNumber]),
    unused: ({ target }) => (isClasses(target) ? [] : ['output']),
    help: {
      ja: '表を一つ選ぶと、ネットワークがそれを学習し、その予測を説明します。1行目は列の名前、2行目からはデータです。最後の列が当てたいもの（クラス、または数値）で、ほかの列はすべて数値にしてください。20〜2,000行、予測に使う列は12列まで使えます。',
      en: 'Choose a table: a network learns from it, and its predictions are explained. The first row holds the names of the columns, the rows below it the data. The last column is what is to be predicted (a class or a number); all others must be numbers. 20 to 2,000 rows and up to 12 columns to predict from.',
    },
  }),
  measures: {
    score: {
      label: {
        ja: '正解率（数値ならR²）',
        en: 'accuracy (R² of a number)',
      },
      range: [0, 1],
    },
    error: {
      label: { ja: '推定値の誤差（RMS）', en: 'error of the estimates (RMS)' },
      digits: 4,
    },
  },
  arms: {
    network: { label: { ja: 'ネットワーク', en: 'network' }, tone: 'ink' },
    kernel: { label: { ja: 'Kernel SHAP', en: 'Kernel SHAP' }, tone: 'accent' },
    permutation: { label: { ja: '順列', en: 'permutations' }, tone: 'plum' },
  },
  reportedBy: {
    score: ['network'],
    error: ['kernel', 'permutation'],
  },
  steps: 400,
  pace: 40,
  steadiedBy: { param: 'rate', turn: 'down' },
});
