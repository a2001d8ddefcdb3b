import { taskOptions } from '../../models/glyph-network/task-names.ts';
import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider, toggle } from '../../lab/contract/params.ts';
import { steps } from './shared/schedule.ts';

export default defineDemo({
  title: { ja: '一つの幹、二つの課題', en: 'One trunk, two tasks' },
  question: {
    ja: '1文字1枚しか例がない課題は、別の課題と一緒に学習すると正解が増えるでしょうか。',
    en: 'With one example of each character, does it help to learn a second task at the same time?',
  },
  shows: {
    ja: '同じ重みから始まるネットワークが、例の少ない10文字の分類を学習します。一つはその課題だけを、一つは別の課題と同時に、一つは別の課題の後に学習します。正解率、テスト用の画像への答え、共有する層での二つの課題の勾配の向きを並べて示します。',
    en: 'Networks that start from the same weights learn to classify ten characters from few examples: one learns this task alone, one together with a second task, one after the second task. The figure compares their accuracy and their answers to test images, and shows the directions of the two tasks’ gradients in the shared layers.',
  },
  shape: 'wide',
  height: { page: 39, tablet: 80.25, phone: 84.5 },
  params: {
    second: choice({
      label: { ja: '第2の課題', en: 'second task' },
      hint: {
        ja: 'どれも同じ3,680枚の画像で学習します。ラベルだけが違います。',
        en: 'All use the same 3,680 images; only the labels differ.',
      },
      default: 'characters',
      options: {
        characters: { ja: '460の文字と記号', en: 'the 460 characters' },
        scripts: { ja: '11の文字体系や記号の組', en: 'their 11 scripts or sets' },
        ink: { ja: 'インクの偏り', en: 'where the ink is' },
        random: { ja: 'ランダムなラベル', en: 'random labels' },
      },
      affects: 'setup',
    }),
    weight: slider({
      label: { ja: '第2の課題の重み', en: 'weight of the second task' },
      default: 1,
      min: 0.01,
      max: 100,
      step: 4,
      scale: 'log',
      affects: 'step',
      when: { weighting: 'fixed' },
    }),
    weighting: choice({
      label: { ja: '損失の重み', en: 'weights of the losses' },
      default: 'fixed',
      options: {
        fixed: { ja: '固定', en: 'fixed' },
        learned: { ja: '不確かさで学習', en: 'learned (uncertainty)' },
      },
      affects: 'setup',
    }),
    labels: choice({
      label: { ja: '1文字あたりの例の数', en: 'examples of each character' },
      default: '1',
      options: {
        '1': { ja: '1', en: '1' },
        '2': { ja: '2', en: '2' },
        '5': { ja: '5', en: '5' },
        '20': { ja: '20', en: '20' },
      },
      affects: 'setup',
    }),
    task: choice({
      label: { ja: '例の少ない課題（10文字）', en: 'task with few examples (ten characters)' },
      default: 'hiragana',
      options: taskOptions,
      affects: 'setup',
    }),
    decay: toggle({
      label: { ja: '10文字のヘッドに重み減衰', en: 'weight decay on the ten-character head' },
      default: true,
      affects: 'step',
    }),
    sequential: toggle({
      label: { ja: '「順に学習」も比べる', en: 'compare with one task after the other' },
      default: true,
      affects: 'setup',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      default: 0.003,
      min: 0.0003,
      max: 0.03,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  measures: {
    accuracy: {
      label: {
        ja: '正解率（10文字、テスト用300枚）',
        en: 'accuracy, ten characters (300 test images)',
      },
      range: [0, 1],
    },
    second: {
      label: {
        ja: '第2の課題の正解率（テスト用154枚）',
        en: 'accuracy, second task (154 test images)',
      },
      range: [0, 1],
    },
    cosine: {
      label: {
        ja: '二つの課題の勾配のコサイン（20ステップの平均）',
        en: 'cosine of the two gradients (mean of 20 steps)',
      },
      range: [-0.2, 0.6],
    },
  },
  arms: {
    multi: { label: { ja: '二つを同時に', en: 'both tasks at once' }, tone: 'moss' },
    sequential: { label: { ja: '一つずつ順に', en: 'one after the other' }, tone: 'plum' },
    single: { label: { ja: '一つだけ', en: 'one task alone' }, tone: 'rust' },
    pixels: {
      label: { ja: '画素の最近傍', en: 'nearest neighbour, pixels' },
      baseline: true,
      tone: 'pencil',
    },
  },
  reportedBy: {
    second: ['multi', 'sequential'],
    cosine: ['multi'],
  },
  steps,
  pace: 30,
  steadiedBy: { param: 'rate', turn: 'down' },
});
