import { defineDemo } from '../../src/lab/contract/define.ts';
import { choice, slider } from '../../src/lab/contract/params.ts';

export const names = {
  scaled: { ja: '標準化した特徴量', en: 'standardised features' },
  raw: { ja: '元の特徴量', en: 'raw features' },
};

export default defineDemo({
  title: { ja: 'ロジスティック回帰', en: 'Logistic regression' },
  question: { ja: '境界は傾くでしょうか。', en: 'Will the border tilt?' },
  shows: {
    ja: '2色の点を分ける境界が、学習とともに動きます。',
    en: 'A border between points of two colours moves while the model trains.',
  },
  shape: 'tall',
  params: {
    unit: slider({
      label: { ja: '縦軸の単位', en: 'unit of the vertical axis' },
      default: 10,
      min: 1,
      max: 20,
      step: 1,
      affects: 'setup',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      default: 0.5,
      min: 0.1,
      max: 2,
      step: 0.1,
      affects: 'step',
    }),
    shown: choice({
      label: { ja: '表示', en: 'shown' },
      default: 'raw',
      options: names,
      affects: 'draw',
    }),
  },
  measures: { accuracy: { label: { ja: '正解率', en: 'accuracy' }, range: [0, 1] } },
  arms: { scaled: { label: names.scaled }, raw: { label: names.raw } },
  steps: 100,
  pace: 20,
  steadiedBy: { param: 'rate', turn: 'down' },
});
