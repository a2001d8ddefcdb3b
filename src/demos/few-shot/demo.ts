import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';

export default defineDemo({
  title: { ja: 'プロトタイプとの距離で分類する', en: 'Classifying by the nearest prototype' },
  question: {
    ja: '初めて見る文字を、数個の例の平均だけで分類できるでしょうか。',
    en: 'Can new characters be classified by nothing but the mean of a few examples?',
  },
  shows: {
    ja: '学習に使っていない文字体系から数クラスを選び、それぞれに数個の例を用意します。クエリを、例の平均（プロトタイプ）が最も近いクラスに分類します。プロトタイプ、クエリ、クラスの境界を平面に描き、同じ問題を画素のまま解いた結果と並べます。自分で答えたり、クエリを描いたりもできます。',
    en: 'The figure takes a few characters of a script never seen in training, with a few examples of each. A query is given the class whose mean (the prototype) is nearest. Prototypes, queries and borders are drawn in a plane, beside the same episode on raw pixels. You can answer yourself or draw a query.',
  },
  shape: 'wide',
  height: { page: 37.5, tablet: 55.5, phone: 63 },
  params: {
    ways: slider({
      label: { ja: 'クラスの数 N', en: 'classes N' },
      default: 5,
      min: 3,
      max: 10,
      step: 1,
      affects: 'look',
    }),
    shots: slider({
      label: { ja: '各クラスの例の数 K', en: 'examples of each K' },
      default: 3,
      min: 1,
      max: 5,
      step: 1,
      affects: 'look',
    }),
    rival: choice({
      label: { ja: '比べる相手', en: 'compared with' },
      default: 'pixels',
      options: {
        pixels: { ja: '画素のまま', en: 'raw pixels' },
        classifier: { ja: '分類器の特徴', en: 'classifier’s features' },
        untrained: { ja: '学習前のネットワーク', en: 'untrained network' },
      },
      affects: 'look',
    }),
    trained: choice({
      label: { ja: '学習のエピソード', en: 'training episodes' },
      hint: {
        ja: 'どれも1ステップに60枚の画像を使います。',
        en: 'Each step uses 60 images, whatever the choice.',
      },
      default: 'twenty',
      options: {
        five: { ja: '5クラス', en: '5 classes' },
        ten: { ja: '10クラス', en: '10 classes' },
        twenty: { ja: '20クラス', en: '20 classes' },
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
    one: { label: { ja: '正解率（5-way 1-shot）', en: '5-way 1-shot accuracy' }, range: [0, 1] },
    five: { label: { ja: '正解率（5-way 5-shot）', en: '5-way 5-shot accuracy' }, range: [0, 1] },
    nearest: {
      label: {
        ja: '正解率（5-way 5-shot、最も近い例一つで）',
        en: '5-way 5-shot, by the nearest single example',
      },
      range: [0, 1],
    },
    many: { label: { ja: '正解率（15-way 1-shot）', en: '15-way 1-shot accuracy' }, range: [0, 1] },
  },
  arms: {
    proto: { label: { ja: 'Prototypical Network', en: 'prototypical' }, tone: 'accent' },
    classifier: { label: { ja: '分類器の特徴', en: 'classifier’s features' }, tone: 'rust' },
    pixels: { label: { ja: '画素のまま', en: 'raw pixels' }, baseline: true, tone: 'pencil' },
    untrained: { label: { ja: '学習前', en: 'untrained' }, baseline: true, tone: 'plum' },
  },
  steps: 300,
  pace: 20,
  steadiedBy: { param: 'rate', turn: 'down' },
});
