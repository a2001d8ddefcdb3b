import { example } from '../../datasets/own/seedlings.ts';
import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';
import { ownFiles } from '../../lab/contract/reads.ts';
import { cuts, datas, draws, fillings, widths } from './shared/options.ts';
import { learning, sampling } from './shared/schedule.ts';

const scenes = { data: 'scenes' } as const;

export default defineDemo({
  title: { ja: '一つの答えを、線形モデルで読む', en: 'One answer, read through a linear model' },
  question: {
    ja: '同じ入力を2回説明させたら、同じ説明が返ってくるでしょうか。',
    en: 'Ask for an explanation of one input twice: do you get the same one?',
  },
  shows: {
    ja: 'ネットワークが場面の分類を学習します。そのあと、場面の一部を隠した画像に対する答えを集め、線形モデルを当てはめます。標本が増えるにつれて、乱数だけを変えた2回の説明が互いに近づきます。',
    en: 'A network learns to classify scenes. Then its answers to partly hidden copies of one scene are collected and a linear model is fitted to them. As samples grow in number, two explanations that differ in their random numbers alone come to agree.',
  },
  shape: 'wide',
  height: { page: 45, tablet: 58.5, phone: 88.5 },
  params: {
    data: choice({ label: { ja: 'データ', en: 'data' }, default: 'scenes', options: datas, affects: 'setup' }), // prettier-ignore
    input: slider({
      label: { ja: '説明する入力（テスト用の12個）', en: 'input to explain (12 held-out ones)' },
      default: 2,
      min: 1,
      max: 12,
      step: 1,
      affects: 'setup',
    }),
    samples: slider({
      label: { ja: '標本の数', en: 'samples' },
      default: 1000,
      min: 50,
      max: 2000,
      step: 50,
      affects: 'setup',
    }),
    width: choice({
      label: { ja: 'カーネルの幅 σ', en: 'kernel width σ' },
      default: 'library',
      options: widths,
      affects: 'look',
    }),
    draw: choice({
      label: { ja: '標本の作り方', en: 'how samples are drawn' },
      default: 'coin',
      options: draws,
      affects: 'setup',
    }),
    filling: choice({
      label: { ja: '隠した部分に入れるもの', en: 'what stands in a hidden segment' },
      default: 'mean',
      options: fillings,
      when: scenes,
      affects: 'setup',
    }),
    segments: slider({
      label: { ja: '領域の数', en: 'segments' },
      default: 36,
      min: 9,
      max: 64,
      step: 1,
      when: scenes,
      affects: 'setup',
    }),
    cut: choice({
      label: { ja: '領域の分け方', en: 'how it is cut' },
      default: 'slic',
      options: cuts,
      when: scenes,
      affects: 'setup',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      default: 0.004,
      min: 0.001,
      max: 0.02,
      step: 0.001,
      affects: 'step',
    }),
  },
  reads: ownFiles({
    when: { data: 'own' },
    files: { table: { label: { ja: '表', en: 'Table' }, example } },
    // With fewer rows there would be next to nothing to learn from, or to hold out.
    parse: async ({ table }) => {
      const { readTable } = await import('../../datasets/own/table.ts');
      return readTable(table, { minRows: 40 });
    },
    said: ({ said }) => said,
    help: {
      ja: '表を一つ選ぶと、ネットワークがそれを学習し、その予測を説明します。1行目は列の名前、2行目からはデータです。最後の列が当てたいもの（クラス、または数値）で、ほかの列はすべて数値にしてください。40〜2,000行、予測に使う列は12列まで使えます。',
      en: 'Choose a table: a network learns from it, and its predictions are explained. The first row holds the names of the columns, the rows below it the data. The last column is what is to be predicted (a class or a number); all others must be numbers. 40 to 2,000 rows and up to 12 columns to predict from.',
    },
  }),
  measures: {
    agreement: {
      label: {
        ja: '乱数だけを変えた説明どうしの順位相関',
        en: 'rank correlation of repeated runs',
      },
      range: [-0.2, 1],
    },
    r2: { label: { ja: '線形モデルのR²', en: 'R² of the linear model' }, range: [0, 1] },
    score: {
      label: { ja: '正解率（数値ならR²）', en: 'accuracy (R² of a number)' },
      range: [0, 1],
    },
  },
  arms: {
    lime: { label: { ja: 'LIME', en: 'LIME' }, tone: 'accent' },
    kernel: { label: { ja: 'Kernel SHAP', en: 'Kernel SHAP' }, tone: 'plum' },
    fresh: {
      label: { ja: 'LIME（新しい標本で）', en: 'LIME, on fresh samples' },
      tone: 'rust',
    },
    network: { label: { ja: 'ネットワーク', en: 'network' }, tone: 'ink' },
  },
  reportedBy: {
    agreement: ['lime', 'kernel'],
    r2: ['lime', 'fresh'],
    score: ['network'],
  },
  steps: learning + sampling,
  pace: 70,
  steadiedBy: { param: 'rate', turn: 'down' },
});
