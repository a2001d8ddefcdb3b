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
    ja: 'GAPで終わるネットワークと、全結合層を二つ持つネットワークが、同じ場面から並んで学習していきます。勾配の平均を重みにしてチャンネルを足すと、どちらからもヒートマップが描けます。',
    en: 'Two networks learn side by side from the same scenes, one ending in global average pooling, one in two dense layers. Channels weighed by their mean gradients give a heat map for either.',
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
    relu: toggle({
      label: { ja: '和にReLUをかける', en: 'ReLU on the weighted sum' },
      default: true,
      affects: 'draw',
    }),
    scene: slider({
      label: { ja: '場面（学習に使わない12枚）', en: 'scene, of 12 held out' },
      default: 1,
      min: 1,
      max: 12,
      step: 1,
      affects: 'look',
    }),
    mix: slider({
      label: { ja: 'ヒートマップの濃さ', en: 'strength of the map' },
      default: 0.75,
      min: 0,
      max: 1,
      step: 0.05,
      affects: 'draw',
    }),
    start: choice({
      label: { ja: '最初の重み', en: 'weights to start from' },
      default: 'random',
      options: {
        random: { ja: '乱数', en: 'random' },
        trained: { ja: '学習済み', en: 'already trained' },
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
    accuracy: {
      label: { ja: '正解率（学習に使わない場面）', en: 'accuracy, held-out scenes' },
      range: [0, 1],
    },
  },
  arms: {
    flatten: { label: { ja: '全結合2層', en: 'two dense' } },
    gap: { label: { ja: 'GAP', en: 'GAP' } },
    centre: { label: { ja: '画像の中央', en: 'centre' }, baseline: true, tone: 'pencil' },
  },
  steps: 600,
  pace: 50,
  steadiedBy: { param: 'rate', turn: 'down' },
});
