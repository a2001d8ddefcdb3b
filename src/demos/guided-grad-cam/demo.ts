import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';
import { classOptions } from '../../models/scene-classifier/classes.ts';

export default defineDemo({
  title: { ja: '細かいヒートマップは、本当に見た位置か', en: 'Is the fine map a true one?' },
  question: {
    ja: 'ネットワークの上の層を乱数に戻すと、どのヒートマップが気づくでしょうか。',
    en: 'When the upper layers of the network forget everything, which map notices?',
  },
  shows: {
    ja: '畳み込みネットワークが場面の中の品物を見分けることを学習していきます。上の段はその学習中のネットワークのヒートマップ、下の段は、答えに近い層から順に重みを乱数に戻したネットワークのヒートマップです。ガイド付き逆伝播の画像は、ほとんど変わりません。',
    en: 'A convolutional network learns to tell what lies in a scene. The upper row shows its maps, the lower row those of a copy whose layers have been made random again, starting from the answer. The image of guided backpropagation hardly changes.',
  },
  shape: 'wide',
  height: { page: 34.25, phone: 106.5 },
  params: {
    class: choice({
      label: { ja: '説明するクラス', en: 'explain the class' },
      default: 'bag',
      options: classOptions,
      affects: 'look',
    }),
    layers: slider({
      label: { ja: '乱数に戻す層の数（答えの側から）', en: 'random layers, from the answer' },
      default: 3,
      min: 1,
      max: 5,
      step: 1,
      affects: 'look',
    }),
    rule: choice({
      label: { ja: 'ReLUの逆伝播', en: 'backward through relu' },
      default: 'guided',
      options: {
        guided: { ja: 'ガイド付き', en: 'guided' },
        gradient: { ja: '勾配のまま', en: 'plain gradient' },
      },
      affects: 'look',
    }),
    scene: slider({
      label: { ja: '場面（学習に使わない12枚）', en: 'scene, of 12 held out' },
      default: 1,
      min: 1,
      max: 12,
      step: 1,
      affects: 'look',
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
      default: 0.005,
      min: 0.0001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  measures: {
    alike: {
      label: { ja: '乱数に戻す前後の順位相関', en: 'rank correlation, before and after' },
      range: [-1, 1],
    },
    inside: {
      label: { ja: '正しいボックスの中にある割合', en: 'share of the map in the right box' },
      range: [0, 1],
    },
    accuracy: {
      label: { ja: '正解率（学習に使わない場面）', en: 'accuracy, held-out scenes' },
      range: [0, 1],
    },
  },
  arms: {
    guided: { label: { ja: '逆伝播', en: 'backprop' }, tone: 'rust' },
    heat: { label: { ja: 'Grad-CAM', en: 'Grad-CAM' }, tone: 'accent' },
    product: { label: { ja: '積', en: 'product' }, tone: 'moss' },
    trained: { label: { ja: '学習した重み', en: 'as trained' }, tone: 'ink' },
    forgetful: {
      label: { ja: '乱数に戻した重み', en: 'made random' },
      tone: 'pencil',
      baseline: true,
    },
  },
  steps: 600,
  pace: 60,
  steadiedBy: { param: 'rate', turn: 'down' },
});
