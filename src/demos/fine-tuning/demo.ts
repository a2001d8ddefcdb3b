import { taskOptions } from '../../models/glyph-network/task-names.ts';
import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider, toggle } from '../../lab/contract/params.ts';

const learns = (layer: string) =>
  toggle({
    label: { ja: `${layer}を学習する`, en: `${layer} learns` },
    default: true,
    affects: 'step',
  });

/** Of the new task, by so many examples of each character. */
const accuracyWith = (n: number) =>
  ({
    label: {
      ja: `新しい課題の正解率（1文字${n}枚）`,
      en: `accuracy, new task (${n} ${n === 1 ? 'example' : 'examples'})`,
    },
    range: [0, 1],
  }) as const;

export default defineDemo({
  title: { ja: '借りた重みから、どう学習するか', en: 'How to go on from borrowed weights' },
  question: {
    ja: '例が何枚なら、重みを借りると得をするでしょうか。借りた層は、動かすべきでしょうか。',
    en: 'With how many examples does it pay to borrow weights, and to let the borrowed layers move?',
  },
  shows: {
    ja: '460字を見分けるように学習したネットワークが、見たことのない10文字を学習していきます。借りた層も動かす（ファインチューニング）、固定する、ゼロから学習する、の三つを、1文字につき1枚、5枚、20枚、200枚の例で同時に比べます。各層がどれだけ動いたかと、前に覚えた文字のうちいまも読めるものも見えます。',
    en: 'A network that learned to tell 460 characters apart learns ten that are new to it. Three ways are compared, each with 1, 5, 20 and 200 examples of each character at the same time: letting the borrowed layers move too (fine-tuning), freezing them, and learning from scratch. The figure also shows how far each layer has moved and which of the old characters it still recognises.',
  },
  shape: 'wide',
  height: { page: 34, tablet: 37, phone: 72.5 },
  params: {
    labels: choice({
      label: {
        ja: '詳しく見る、1文字あたりの例の数',
        en: 'examples of each character, shown in detail',
      },
      default: '20',
      options: {
        '1': { ja: '1', en: '1' },
        '5': { ja: '5', en: '5' },
        '20': { ja: '20', en: '20' },
        '200': { ja: '200', en: '200' },
      },
      affects: 'draw',
    }),
    rate: slider({
      label: { ja: '借りた層の学習率', en: 'learning rate of the borrowed layers' },
      default: 0.001,
      min: 0.00001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
    own: slider({
      label: { ja: 'ゼロから学習するときの学習率', en: 'learning rate from scratch' },
      default: 0.003,
      min: 0.0001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
    task: choice({
      label: { ja: '新しい課題（10文字）', en: 'new task (ten characters)' },
      default: 'hiragana',
      options: taskOptions,
      affects: 'setup',
    }),
    backbone: choice({
      label: { ja: '借りる層', en: 'borrowed layers' },
      default: 'shipped',
      options: {
        shipped: { ja: '460字で学習済み', en: 'trained on 460 characters' },
        live: { ja: 'いま学習する', en: 'trained here, now' },
      },
      affects: 'setup',
    }),
    conv1: learns('conv1'),
    conv2: learns('conv2'),
    conv3: learns('conv3'),
    fc: learns('fc'),
  },
  measures: {
    n1: accuracyWith(1),
    n5: accuracyWith(5),
    n20: accuracyWith(20),
    n200: accuracyWith(200),
    source: {
      label: {
        ja: '前の課題の正解率（230字、20枚から学習中）',
        en: 'accuracy, 230 old characters (20 examples)',
      },
      range: [0, 1],
    },
  },
  arms: {
    tuned: { label: { ja: 'ファインチューニング', en: 'fine-tuned' }, tone: 'accent' },
    frozen: { label: { ja: '固定', en: 'frozen' }, tone: 'moss' },
    scratch: { label: { ja: 'ゼロから', en: 'from scratch' }, tone: 'rust' },
  },
  reportedBy: {
    source: ['tuned', 'frozen'],
  },
  steps: 200,
  pace: 20,
  steadiedBy: { param: 'rate', turn: 'down' },
});
