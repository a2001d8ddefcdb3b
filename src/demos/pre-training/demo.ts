import { taskOptions } from '../../models/glyph-network/task-names.ts';
import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';

export default defineDemo({
  title: { ja: '特徴が育つところを見る', en: 'Watching features form' },
  question: {
    ja: '460字を見分ける学習は、見たことのない10文字にも役立つでしょうか。',
    en: 'Does learning to tell 460 characters apart help with ten that were never seen?',
  },
  shows: {
    ja: '小さなCNNが460字の分類を学習します。となりでは、同じネットワークが同じ画像を、ラベルをシャッフルして学習します。1層目のフィルターと、一枚の画像の特徴マップが、学習とともに変わります。右のグラフは、見たことのない10文字を、少数のラベルから線形プローブで分類したときの正解率です。画素のまま、学習前の特徴、ゼロからの学習と比べます。',
    en: 'A small CNN learns to classify 460 characters. Beside it, the same network learns from the same drawings with their labels shuffled. The filters of the first layer and the feature maps of one image change as they learn. The plot shows how well a linear probe classifies ten characters never seen before, from few labels, compared with raw pixels, untrained features and training from scratch.',
  },
  shape: 'wide',
  height: { page: 27.5, tablet: 44.75, phone: 68.5 },
  params: {
    drawings: choice({
      label: { ja: '事前学習に使う画像の数', en: 'source drawings' },
      hint: {
        ja: '460字の画像です。50枚なら50字が1枚ずつ、4,600枚ならどの字も10枚です。',
        en: 'Of the 460 characters: 50 are one of each of 50, 4,600 are ten of each.',
      },
      default: '4600',
      options: {
        '50': { ja: '50', en: '50' },
        '460': { ja: '460', en: '460' },
        '1400': { ja: '1,400', en: '1,400' },
        '4600': { ja: '4,600', en: '4,600' },
      },
      affects: 'setup',
    }),
    shuffled: slider({
      label: { ja: '対照：ラベルをシャッフルする割合', en: 'control: share of labels shuffled' },
      default: 1,
      min: 0,
      max: 1,
      step: 0.25,
      affects: 'setup',
    }),
    task: choice({
      label: { ja: '新しい課題（10文字）', en: 'target task (ten characters)' },
      default: 'hiragana',
      options: taskOptions,
      affects: 'setup',
    }),
    labels: choice({
      label: { ja: '1文字あたりのラベルの数', en: 'labels per target character' },
      default: '3',
      options: {
        '1': { ja: '1', en: '1' },
        '3': { ja: '3', en: '3' },
        '10': { ja: '10', en: '10' },
        '30': { ja: '30', en: '30' },
      },
      affects: 'draw',
    }),
    watched: slider({
      label: { ja: '特徴マップを見る画像', en: 'image whose feature maps are shown' },
      default: 1,
      min: 1,
      max: 10,
      step: 1,
      affects: 'look',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      hint: {
        ja: '「ゼロから」では、ラベル1枚と3枚でこの半分、10枚と30枚で2倍です。',
        en: 'From scratch: half of it with 1 and 3 labels, twice with 10 and 30.',
      },
      default: 0.002,
      min: 0.0001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  measures: {
    n1: { label: { ja: '正解率（1文字1枚）', en: 'accuracy, 1 label each' }, range: [0, 1] },
    n3: { label: { ja: '正解率（1文字3枚）', en: 'accuracy, 3 labels each' }, range: [0, 1] },
    n10: { label: { ja: '正解率（1文字10枚）', en: 'accuracy, 10 labels each' }, range: [0, 1] },
    n30: { label: { ja: '正解率（1文字30枚）', en: 'accuracy, 30 labels each' }, range: [0, 1] },
    loss: { label: { ja: '事前学習の損失', en: 'pre-training loss' } },
  },
  arms: {
    pretrained: { label: { ja: '事前学習', en: 'pre-trained' }, tone: 'accent' },
    shuffled: { label: { ja: 'シャッフルしたラベル', en: 'shuffled labels' }, tone: 'plum' },
    scratch: { label: { ja: 'ゼロから', en: 'from scratch' }, tone: 'rust' },
    untrained: {
      label: { ja: '学習前の特徴', en: 'untrained features' },
      baseline: true,
      tone: 'moss',
    },
    pixels: { label: { ja: '画素のまま', en: 'raw pixels' }, baseline: true, tone: 'pencil' },
  },
  reportedBy: {
    loss: ['pretrained', 'shuffled'],
  },
  steps: 300,
  pace: 25,
  steadiedBy: { param: 'rate', turn: 'down' },
});
