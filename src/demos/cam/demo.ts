import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';
import { classOptions } from '../../models/scene-classifier/classes.ts';
import { fillings, removals } from '../../models/scene-classifier/removal-options.ts';

export default defineDemo({
  title: { ja: 'チャンネルを足し合わせたヒートマップ', en: 'A heat map that is a sum of channels' },
  question: {
    ja: 'ネットワークは「かばん」と答えるとき、かばんを見ているでしょうか。',
    en: 'When the network says “bag”, is it looking at the bag?',
  },
  shows: {
    ja: '小さな畳み込みネットワークが、雑多な背景の中の物体を見分けることを学習していきます。最後の畳み込みの16チャンネルに全結合層の重みを掛けて足すと、クラスの根拠になった位置のヒートマップ（CAM）になります。',
    en: 'A small convolutional network learns to recognise the objects in a cluttered scene. The 16 channels of its last convolution, each multiplied by its weight in the dense layer, add up to a heat map of the positions that support a class: the CAM.',
  },
  shape: 'wide',
  height: { page: 24.25, phone: 107.25 },
  params: {
    class: choice({
      label: { ja: '説明するクラス', en: 'explain the class' },
      default: 'bag',
      options: classOptions,
      affects: 'look',
    }),
    scene: slider({
      label: { ja: '場面（テスト用の12枚）', en: 'scene (12 held-out scenes)' },
      default: 1,
      min: 1,
      max: 12,
      step: 1,
      affects: 'look',
    }),
    remove: choice({
      label: { ja: '場面から取り除く', en: 'remove from the scene' },
      default: 'nothing',
      options: removals,
      affects: 'look',
    }),
    filling: choice({
      label: { ja: '取り除いた所を埋めるもの', en: 'put in its place' },
      default: 'mean',
      options: fillings,
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
      default: 0.005,
      min: 0.0001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  measures: {
    accuracy: {
      label: { ja: '正解率（テスト用の場面）', en: 'accuracy, held-out scenes' },
      range: [0, 1],
    },
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
  },
  arms: {
    network: { label: { ja: 'ネットワーク', en: 'network' } },
    cam: { label: { ja: 'CAM', en: 'CAM' } },
    plain: { label: { ja: '重みなしの和', en: 'without weights' } },
    object: { label: { ja: '無作為な物体', en: 'random object' }, baseline: true, tone: 'ink' },
    centre: { label: { ja: '画像の中央', en: 'centre' }, baseline: true, tone: 'pencil' },
    // Not level lines like the two above: what a removal does changes as the network learns.
    bright: { label: { ja: '明るさ', en: 'brightness' }, tone: 'plum' },
    random: { label: { ja: '無作為', en: 'random' }, tone: 'pencil' },
  },
  reportedBy: {
    accuracy: ['network'],
    hits: ['cam', 'plain', 'object', 'centre'],
    fall: ['cam', 'bright', 'random'],
  },
  steps: 800,
  pace: 80,
  steadiedBy: { param: 'rate', turn: 'down' },
});
