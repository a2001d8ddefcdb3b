import { tasks } from '../../models/glyph-network/task-names.ts';
import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider, toggle } from '../../lab/contract/params.ts';

const { hiragana, katakana, greek, kanji, astrology } = tasks;
const learns = (layer: string) =>
  toggle({
    label: { ja: `${layer}も学習する`, en: `${layer} learns` },
    default: true,
    affects: 'step',
  });

export default defineDemo({
  title: { ja: '借りた層を、どれだけ動かすか', en: 'How far to move what was borrowed' },
  question: {
    ja: '新しい文字を覚えるあいだに、前に覚えた文字はどうなるでしょうか。',
    en: 'While the new characters are learned, what becomes of those that were known before?',
  },
  shows: {
    ja: '460字を見分けるように学習したネットワークが、見たことのない10文字を学習していきます。借りた層も動かす（ファインチューニング）、固定する、ゼロから学習する、の三つを同じ例で並べます。各層がどれだけ動いたかと、前に覚えた文字のうちいまも読めるものが見えます。',
    en: 'A network that learned to tell 460 characters apart learns ten that are new to it. Three ways stand side by side, with the same examples: moving the borrowed layers too (fine-tuning), freezing them, and learning from scratch. It shows how far each layer has moved, and which of the old characters can still be read.',
  },
  shape: 'wide',
  height: { page: 28.25, phone: 54.5 },
  params: {
    rate: slider({
      label: { ja: '借りた層の学習率', en: 'learning rate of the borrowed layers' },
      default: 0.001,
      min: 0.00001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
    labels: choice({
      label: { ja: '1文字あたりの例の数', en: 'examples of each character' },
      default: '20',
      options: {
        '1': { ja: '1', en: '1' },
        '5': { ja: '5', en: '5' },
        '20': { ja: '20', en: '20' },
        '200': { ja: '200', en: '200' },
      },
      affects: 'setup',
    }),
    task: choice({
      label: { ja: '新しい課題（10文字）', en: 'new task (ten characters)' },
      default: 'katakana',
      options: {
        hiragana: hiragana.title,
        katakana: katakana.title,
        greek: greek.title,
        kanji: kanji.title,
        astrology: astrology.title,
      },
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
    accuracy: {
      label: { ja: '新しい課題の正解率', en: 'accuracy, new task' },
      range: [0, 1],
    },
    source: {
      label: { ja: '前の課題の正解率（230字）', en: 'accuracy, 230 old characters' },
      range: [0, 1],
    },
  },
  arms: {
    tuned: { label: { ja: 'ファインチューニング', en: 'fine-tuned' }, tone: 'accent' },
    frozen: { label: { ja: '固定', en: 'frozen' }, tone: 'moss' },
    scratch: { label: { ja: 'ゼロから', en: 'from scratch' }, tone: 'rust' },
  },
  steps: 200,
  pace: 20,
  steadiedBy: { param: 'rate', turn: 'down' },
});
