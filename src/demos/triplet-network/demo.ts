import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';

export default defineDemo({
  title: { ja: '手書き数字を平面に並べる', en: 'Laying out handwritten digits' },
  question: {
    ja: '色の違う点の集まりの間に、すき間はできるでしょうか。',
    en: 'Will gaps open between the groups of different colours?',
  },
  shows: {
    ja: '数字の画像を平面の点に移すネットワークが学習していきます。はじめは混ざっている10色の点が、数字ごとに集まります。点は、学習に使わないテスト用の382枚です。',
    en: 'A network that maps images of digits to points of a plane is being trained: ten colours, mixed at first, gather digit by digit. The points are 382 test images that it never trains on.',
  },
  shape: 'tall',
  params: {
    margin: slider({
      label: { ja: 'マージン α', en: 'margin α' },
      default: 0.5,
      min: 0,
      max: 2,
      step: 0.05,
      affects: 'step',
    }),
    mining: choice({
      label: { ja: '負例の選び方', en: 'choice of negatives' },
      default: 'semi-hard',
      options: {
        easy: { ja: 'easy', en: 'easy' },
        'semi-hard': { ja: 'semi-hard', en: 'semi-hard' },
        hard: { ja: 'hard', en: 'hard' },
        hardest: { ja: '最も近いhard', en: 'nearest hard' },
        random: { ja: 'ランダム', en: 'random' },
      },
      affects: 'step',
    }),
    distance: choice({
      label: { ja: '距離', en: 'distance' },
      default: 'squared',
      options: {
        squared: { ja: '2乗する', en: 'squared' },
        plain: { ja: '2乗しない', en: 'not squared' },
      },
      affects: 'step',
    }),
    dimensions: choice({
      label: { ja: '埋め込み空間', en: 'embedding space' },
      default: '2',
      options: {
        '2': { ja: '平面', en: 'plane' },
        '2-held': { ja: '広がり1の平面', en: 'plane, spread 1' },
        '3': { ja: '球面', en: 'sphere' },
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
    recall: {
      label: { ja: 'recall@1（テスト用382枚）', en: 'recall@1, test images' },
      range: [0, 1],
    },
    error: {
      label: { ja: '照合の誤り率（EER）', en: 'verification error (EER)' },
      range: [0, 0.5],
    },
    loss: { label: { ja: '損失（選ばれた三つ組の平均）', en: 'loss, chosen triplets' } },
    share: { label: { ja: 'バッチの中の三つ組', en: 'triplets in the batch' }, kind: 'share' },
  },
  arms: {
    learned: { label: { ja: '学習した空間', en: 'learned' } },
    pca: { label: { ja: 'PCA', en: 'PCA' }, baseline: true, tone: 'pencil' },
    lda: { label: { ja: 'LDA', en: 'LDA' }, baseline: true, tone: 'pencil' },
    pixels: { label: { ja: '画素のまま', en: 'raw pixels' }, baseline: true, tone: 'pencil' },
    easy: { label: { ja: 'easy', en: 'easy' }, tone: 'pale' },
    'semi-hard': { label: { ja: 'semi-hard', en: 'semi-hard' }, tone: 'accent' },
    hard: { label: { ja: 'hard', en: 'hard' }, tone: 'ink' },
  },
  reportedBy: {
    recall: ['learned', 'pca', 'lda', 'pixels'],
    error: ['learned', 'pca', 'lda', 'pixels'],
    loss: ['learned'],
    share: ['easy', 'semi-hard', 'hard'],
  },
  steps: 600,
  pace: 40,
  steadiedBy: { param: 'rate', turn: 'down' },
});
