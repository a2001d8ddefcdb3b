import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider, toggle } from '../../lab/contract/params.ts';
import { classOptions } from '../../models/scene-classifier/classes.ts';

export default defineDemo({
  title: { ja: '勾配からヒートマップへ', en: 'From gradients to a heat map' },
  question: {
    ja: '二つのネットワークは、同じ位置を見て答えているでしょうか。',
    en: 'Do two different networks look at the same position when they answer?',
  },
  shows: {
    ja: 'GAPで終わるネットワークと、2層の全結合層で終わるネットワークが、同じ場面で並んで学習していきます。勾配の平均を重みにしてチャンネルを足すと、どちらからもヒートマップが得られます。',
    en: 'Two networks learn side by side from the same scenes: one ends in global average pooling, the other in two dense layers. Channels weighted by their mean gradients give a heat map of either.',
  },
  shape: 'wide',
  height: { page: 34, phone: 73.75 },
  params: {
    class: choice({
      label: { ja: '説明するクラス', en: 'explain the class' },
      default: 'bag',
      options: classOptions,
      affects: 'draw',
    }),
    layer: choice({
      label: { ja: '層', en: 'layer' },
      default: '3',
      options: {
        '1': { ja: '畳み込み1', en: 'conv 1' },
        '2': { ja: '畳み込み2', en: 'conv 2' },
        '3': { ja: '畳み込み3', en: 'conv 3' },
      },
      affects: 'look',
    }),
    average: toggle({
      label: { ja: '勾配を位置で平均する', en: 'average the gradient over positions' },
      default: true,
      affects: 'look',
    }),
    relu: toggle({
      label: { ja: '和にReLUをかける', en: 'ReLU on the weighted sum' },
      default: true,
      affects: 'draw',
    }),
    scene: slider({
      label: { ja: '場面（テスト用の12枚）', en: 'scene (12 held-out scenes)' },
      default: 1,
      min: 1,
      max: 12,
      step: 1,
      affects: 'look',
    }),
    mix: slider({
      label: { ja: 'ヒートマップの濃さ', en: 'opacity of the heat map' },
      default: 0.75,
      min: 0,
      max: 1,
      step: 0.05,
      affects: 'draw',
    }),
    start: choice({
      label: { ja: '最初の重み', en: 'initial weights' },
      default: 'random',
      options: {
        random: { ja: '乱数', en: 'random' },
        trained: { ja: '学習済み', en: 'pre-trained' },
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
    hits: {
      label: { ja: 'いちばん熱い位置がボックスの中', en: 'hottest position in the box' },
      range: [0, 1],
    },
    fall: {
      label: {
        ja: '10分の1を除いたときのロジットの低下',
        en: 'fall of the logit without a tenth',
      },
      digits: 2,
    },
    accuracy: {
      label: { ja: '正解率（テスト用の場面）', en: 'accuracy, held-out scenes' },
      range: [0, 1],
    },
  },
  arms: {
    flatten: { label: { ja: '全結合2層', en: 'two dense' } },
    gap: { label: { ja: 'GAP', en: 'GAP' } },
    object: { label: { ja: '無作為な物体', en: 'random object' }, baseline: true, tone: 'ink' },
    centre: { label: { ja: '画像の中央', en: 'centre' }, baseline: true, tone: 'pencil' },
    bright: {
      label: { ja: '明るさ（全結合2層）', en: 'brightness, two dense' },
      baseline: true,
      tone: 'plum',
    },
    random: {
      label: { ja: '無作為（全結合2層）', en: 'random, two dense' },
      baseline: true,
      tone: 'pencil',
    },
  },
  reportedBy: {
    hits: ['flatten', 'gap', 'object', 'centre'],
    fall: ['flatten', 'gap', 'bright', 'random'],
    accuracy: ['flatten', 'gap'],
  },
  steps: 600,
  pace: 50,
  steadiedBy: { param: 'rate', turn: 'down' },
});
