import { defineDemo } from '../../lab/contract/define.ts';
import { slider, toggle } from '../../lab/contract/params.ts';

export default defineDemo({
  title: { ja: 'ラベルなしで特徴を学習する', en: 'Learning features without labels' },
  question: {
    ja: 'ラベルを見ずに学習した特徴があれば、10枚のラベルで足りるでしょうか。',
    en: 'How far do ten labels go on features that were learned without any?',
  },
  shows: {
    ja: 'SimCLRは、一枚の画像から二つのビューを作り、その埋め込みを近づけて、ほかの画像の埋め込みから離します。ラベルは使いません。左は、学習に使っていない382枚の64次元の埋め込みを、主な三方向から見たものです。色は見る人のためのもので、学習には使いません。右には、ビューの例、選んだ画像に最も近い6枚、そして正解率が並びます。数字ごとに1枚、合わせて10枚のラベルで、学習前の特徴、画素、ゼロから学習した同じネットワーク、SimCLRの特徴と埋め込みを比べます。「教師あり」は1,415枚すべてのラベルを使います。',
    en: 'SimCLR makes two views of every image, moves their embeddings together, and moves them away from those of all other images. It uses no labels. On the left, the 64-dimensional embeddings of 382 images that are never trained on are drawn along their three main directions; the colours are for the reader only. On the right are some views, the six images nearest to a chosen one, and accuracies: with ten labels, one per digit, on untrained features, raw pixels, the same network trained from scratch, and SimCLR’s features and embedding. Full supervision uses the labels of all 1,415 images.',
  },
  shape: 'wide',
  height: { page: 37.5, tablet: 34.25, phone: 61 },
  params: {
    negatives: toggle({
      label: { ja: 'ほかの画像から離す（負例）', en: 'push other images away (negatives)' },
      default: true,
      affects: 'step',
    }),
    geometry: toggle({
      label: { ja: 'ずらす・回す・大きさを変える', en: 'shift, turn and scale' },
      default: true,
      affects: 'step',
    }),
    cover: toggle({
      label: { ja: '一部を隠す', en: 'cover a part' },
      default: false,
      affects: 'step',
    }),
    ink: toggle({
      label: { ja: '濃さとざらつきを変える', en: 'change the ink' },
      default: true,
      affects: 'step',
    }),
    temperature: slider({
      label: { ja: '温度 τ', en: 'temperature τ' },
      default: 0.5,
      min: 0.05,
      max: 1,
      step: 0.05,
      affects: 'step',
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
      label: { ja: 'テスト用382枚の正解率', en: 'accuracy on the held-out images' },
      range: [0, 1],
    },
    alignment: {
      label: {
        ja: '相対アラインメント（小さいほど近い）',
        en: 'relative alignment (lower is closer)',
      },
    },
    uniformity: {
      label: { ja: '一様性（小さいほど均一）', en: 'uniformity (lower is more even)' },
    },
  },
  arms: {
    features: { label: { ja: 'SimCLRの特徴', en: 'SimCLR features' }, tone: 'accent' },
    embedding: { label: { ja: 'SimCLRの埋め込み', en: 'SimCLR embedding' }, tone: 'plum' },
    scratch: { label: { ja: 'ラベル10枚でゼロから', en: 'from scratch, 10 labels' }, tone: 'moss' },
    supervised: { label: { ja: '教師あり', en: 'supervised' }, tone: 'rust' },
    untrained: { label: { ja: '学習前', en: 'untrained' }, baseline: true, tone: 'pencil' },
    pixels: { label: { ja: '画素のまま', en: 'raw pixels' }, baseline: true, tone: 'pencil' },
  },
  reportedBy: {
    alignment: ['embedding'],
    uniformity: ['embedding'],
  },
  steps: 400,
  pace: 40,
  steadiedBy: { param: 'rate', turn: 'down' },
});
