import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';
import { wholeRun } from './shared/names.ts';

export default defineDemo({
  title: { ja: '負例の選び方を比べる', en: 'Six ways to choose the negative' },
  question: {
    ja: '負例は、難しいものを選ぶほどよいのでしょうか。',
    en: 'Is a harder negative a better one?',
  },
  shows: {
    ja: '上は、一つの三つ組です。負例を動かすと、easy・semi-hard・hardの三つの領域のどこにあるかによって、損失と、三つの点が受ける勾配が変わります。下では、同じ重みから始めた同じネットワークが、同じバッチから、負例の選び方だけを変えて学習します。点はテスト用の数字の画像382枚です。',
    en: 'Above is one triplet. Move its negative through the three zones easy, semi-hard and hard, and its loss changes, and so do the gradients of its three points. Below, the same network learns from the same initial weights and the same batches in six ways that differ only in which negatives they choose. The points are 382 test images of digits.',
  },
  shape: 'wide',
  height: { page: 40.5, tablet: 53, phone: 64.5 },
  params: {
    margin: slider({
      label: { ja: 'マージン α', en: 'margin α' },
      default: 0.5,
      min: 0.05,
      max: 1,
      step: 0.05,
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
    space: choice({
      label: { ja: '埋め込み空間', en: 'embedding space' },
      default: 'plane',
      options: {
        plane: { ja: '平面', en: 'plane' },
        sphere: { ja: '球面（3次元）', en: 'sphere, 3-D' },
        free: { ja: '16次元', en: '16-D' },
        ball: { ja: '球面（16次元）', en: 'sphere, 16-D' },
      },
      affects: 'setup',
    }),
    wrong: slider({
      label: { ja: '誤ったラベルの割合', en: 'share of wrong labels' },
      default: 0,
      min: 0,
      max: 0.4,
      step: 0.05,
      affects: 'setup',
    }),
    warm: slider({
      label: {
        ja: '先にランダムな負例で学習するステップ数',
        en: 'steps with random negatives first',
      },
      default: 0,
      min: 0,
      max: 200,
      step: 50,
      affects: 'step',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      default: 0.005,
      min: 0.0005,
      max: 0.05,
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
    spread: { label: { ja: '点の広がり', en: 'spread of the points' } },
    easy: {
      label: { ja: 'バッチの三つ組のうちeasy', en: 'easy triplets in the batch' },
      range: [0, 1],
    },
  },
  arms: {
    'semi-hard': { label: { ja: 'semi-hard', en: 'semi-hard' }, tone: 'accent' },
    random: { label: { ja: 'ランダム', en: 'random' }, tone: 'moss' },
    easy: { label: { ja: 'easy', en: 'easy' }, tone: 'pale' },
    nearest: { label: { ja: '最も近い', en: 'nearest' }, tone: 'plum' },
    hardest: { label: { ja: '最も近いhard', en: 'nearest hard' }, tone: 'ink' },
    'batch-hard': { label: { ja: 'batch-hard', en: 'batch-hard' }, tone: 'rust' },
    lda: { label: { ja: 'LDA', en: 'LDA' }, baseline: true, tone: 'pencil' },
  },
  reportedBy: {
    spread: ['semi-hard', 'random', 'easy', 'nearest', 'hardest', 'batch-hard'],
    easy: ['semi-hard', 'random', 'easy', 'nearest', 'hardest', 'batch-hard'],
  },
  steps: wholeRun,
  pace: 30,
  steadiedBy: { param: 'rate', turn: 'down' },
});
