import { defineDemo } from '../../src/lab/contract/define.ts';
import { slider, toggle } from '../../src/lab/contract/params.ts';

const rate = { ja: '学習率', en: 'learning rate' };
const label = { ja: '標準化した特徴量', en: 'standardised features' };

export default defineDemo({
  title: { ja: 'ロジスティック回帰', en: 'Logistic regression' },
  question: { ja: '標準化は学習を助けるでしょうか。', en: 'Does standardising help?' },
  shows: { ja: '2色の点を分ける境界が動きます。', en: 'A border between two classes moves.' },
  shape: 'tall',
  params: {
    rate: slider({ label: rate, default: 0.5, min: 0.1, max: 2, step: 0.1, affects: 'step' }),
    standardised: toggle({ label, default: false, affects: 'draw' }),
  },
  measures: { accuracy: { label: { ja: '正解率', en: 'accuracy' }, range: [0, 1] } },
  arms: { standardised: { label }, raw: { label: { ja: '元の特徴量', en: 'raw features' } } },
  drawn: ({ standardised }) => (standardised ? 'standardised' : 'raw'),
  steps: 100,
  pace: 20,
  steadiedBy: { param: 'rate', turn: 'down' },
});
