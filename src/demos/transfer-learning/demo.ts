import { taskOptions } from '../../models/glyph-network/task-names.ts';
import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';

export default defineDemo({
  title: { ja: '借りた特徴か、ゼロからか', en: 'Borrowed features, or from scratch' },
  question: {
    ja: '1文字5枚しか例がないとき、先に上がるのはどちらでしょうか。',
    en: 'With five examples of each character, which of the two gets ahead?',
  },
  shows: {
    ja: '同じ形の二つのネットワークが、見たことのない10文字を同じ例から学習していきます。左は別の460字で学習した部分を固定して最後の層だけを、右はすべての層を最初から学習します。正解率、間違えた画像、取り違えたクラスを並べて比べます。',
    en: 'Two networks of the same shape learn ten characters that are new to them, from the same examples. On the left all layers but the last come from another task, 460 other characters, and stay frozen; on the right every layer starts from scratch. Their accuracy, the images they get wrong and the classes they confuse are shown side by side.',
  },
  shape: 'wide',
  height: { page: 36.5, phone: 48.75 },
  params: {
    labels: choice({
      label: { ja: '1文字あたりの例の数', en: 'examples of each character' },
      default: '5',
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
      default: 'hiragana',
      options: taskOptions,
      affects: 'setup',
    }),
    backbone: choice({
      label: { ja: '左が借りる層', en: 'what the left one borrows' },
      default: 'shipped',
      options: {
        shipped: { ja: '460字で学習済み', en: 'trained on 460 characters' },
        live: { ja: 'いま学習する', en: 'trained here, now' },
        random: { ja: '乱数のまま', en: 'random, untrained' },
      },
      affects: 'setup',
    }),
    depth: choice({
      label: { ja: '左が借りて固定する層の数', en: 'layers that the left one borrows and freezes' },
      default: '4',
      options: {
        '1': { ja: '1', en: '1' },
        '2': { ja: '2', en: '2' },
        '3': { ja: '3', en: '3' },
        '4': { ja: '4（全部）', en: '4 (all)' },
      },
      affects: 'setup',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      default: 0.003,
      min: 0.0001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  measures: {
    accuracy: {
      label: { ja: '正解率（テスト用300枚）', en: 'accuracy (300 test images)' },
      range: [0, 1],
    },
    loss: { label: { ja: '損失（学習中のバッチ）', en: 'loss, training batches' } },
  },
  arms: {
    frozen: { label: { ja: '固定＋新しいヘッド', en: 'frozen + new head' }, tone: 'moss' },
    scratch: { label: { ja: 'ゼロから', en: 'from scratch' }, tone: 'rust' },
    pixels: {
      label: { ja: '画素＋ヘッド', en: 'pixels + head' },
      tone: 'plum',
    },
  },
  steps: 200,
  pace: 20,
  steadiedBy: { param: 'rate', turn: 'down' },
});
