import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';
import { classOptions } from '../../models/scene-classifier/classes.ts';

export default defineDemo({
  title: { ja: '細かいヒートマップは信頼できるか', en: 'Can the fine map be trusted?' },
  question: {
    ja: 'ネットワークの上の層を乱数に戻すと、どのヒートマップが変わるでしょうか。',
    en: 'When the upper layers of the network are made random, which maps change?',
  },
  shows: {
    ja: '畳み込みネットワークが、場面に写る物体の分類を学習します。上の段はそのネットワークのヒートマップ、下の段は、出力に近い層から順に重みを乱数に戻した写しのヒートマップです。Grad-CAMは別のものになりますが、ガイド付き逆伝播には、もとのものだと分かる形が残ります。',
    en: 'A convolutional network learns to classify the objects in a scene. The upper row shows its heat maps, the lower row those of a copy whose layers have been made random, starting from the output. Grad-CAM becomes another map; guided backpropagation is still recognisably the same.',
  },
  shape: 'wide',
  height: { page: 36.5, tablet: 60.75, phone: 112 },
  params: {
    class: choice({
      label: { ja: '説明するクラス', en: 'explain the class' },
      default: 'bag',
      options: classOptions,
      affects: 'look',
    }),
    layers: slider({
      label: { ja: '乱数に戻す層の数（出力側から）', en: 'random layers, from the output' },
      default: 3,
      min: 1,
      max: 5,
      step: 1,
      affects: 'look',
    }),
    rule: choice({
      label: { ja: '細かいヒートマップ', en: 'fine map' },
      default: 'guided',
      options: {
        guided: { ja: 'ガイド付き逆伝播', en: 'guided backprop' },
        gradient: { ja: '勾配のまま', en: 'plain gradient' },
        edges: { ja: 'エッジフィルター（ネットワークなし）', en: 'edge filter (no network)' },
      },
      affects: 'look',
    }),
    scene: slider({
      label: { ja: '場面（テスト用の12枚）', en: 'scene (12 held out)' },
      default: 1,
      min: 1,
      max: 12,
      step: 1,
      affects: 'look',
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
    alike: {
      label: { ja: '乱数に戻す前後の順位相関', en: 'rank correlation, before and after' },
      range: [-1, 1],
    },
    inside: {
      label: {
        ja: '正しいバウンディングボックスの中にある割合',
        en: 'share of the map in the right box',
      },
      range: [0, 1],
    },
    accuracy: {
      label: { ja: 'テスト用の場面の正解率', en: 'accuracy on held-out scenes' },
      range: [0, 1],
    },
  },
  arms: {
    guided: { label: { ja: '細かいヒートマップ', en: 'fine map' }, tone: 'rust' },
    heat: { label: { ja: 'Grad-CAM', en: 'Grad-CAM' }, tone: 'accent' },
    product: { label: { ja: '積', en: 'product' }, tone: 'moss' },
    trained: { label: { ja: '学習したまま', en: 'as trained' }, tone: 'ink' },
    forgetful: {
      label: { ja: '上の層が乱数', en: 'upper layers random' },
      tone: 'pencil',
      baseline: true,
    },
  },
  reportedBy: {
    alike: ['guided', 'heat', 'product'],
    inside: ['guided', 'heat', 'product'],
    accuracy: ['trained', 'forgetful'],
  },
  steps: 600,
  pace: 60,
  steadiedBy: { param: 'rate', turn: 'down' },
});
