import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';
import { binWidth, maxThreshold } from './shared/thresholds.ts';

export default defineDemo({
  title: { ja: '手書き数字の組を見分ける', en: 'Telling pairs of digits apart' },
  question: {
    ja: '「同じ」か「違う」かだけを教えて、数字は分かれるでしょうか。',
    en: 'Will the digits separate if training says only “same” or “different”?',
  },
  shows: {
    ja: '手書き数字の画像の組が、ばねで結ばれています。同じ数字の組は引き合い、違う数字の組はマージンより近いと押し合います。ばねの力に従って学習すると、10色の点が数字ごとに集まります。右には、同じ数字と違う数字の組の距離の分布と、しきい値を変えたときの誤りが出ます。',
    en: 'Pairs of images of handwritten digits are joined by springs. Same-digit pairs pull, pairs of different digits push while they are nearer than the margin. Training follows the springs, and points in ten colours gather digit by digit. Beside them: the distances of same and of different pairs, and the errors at every threshold.',
  },
  shape: 'wide',
  height: { page: 35.5, tablet: 59.75, phone: 65 },
  params: {
    share: slider({
      label: { ja: '同じ数字の組の割合', en: 'share of same-digit pairs' },
      hint: {
        ja: '0では違う数字の組だけ、1では同じ数字の組だけから学習します。',
        en: 'At 0 it learns from different pairs only, at 1 from same pairs only.',
      },
      default: 0.5,
      min: 0,
      max: 1,
      step: 0.1,
      affects: 'step',
    }),
    margin: slider({
      label: { ja: 'マージン m', en: 'margin m' },
      default: 1,
      min: 0.25,
      max: 4,
      step: 0.25,
      affects: 'step',
    }),
    output: choice({
      label: { ja: '出力', en: 'output' },
      default: 'linear',
      options: {
        linear: { ja: '線形', en: 'linear' },
        sigmoid: { ja: 'シグモイド', en: 'sigmoid' },
      },
      affects: 'setup',
    }),
    dimensions: choice({
      label: { ja: '埋め込みの次元', en: 'embedding dimensions' },
      default: '2',
      options: { '2': { ja: '2', en: '2' }, '8': { ja: '8', en: '8' } },
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
    threshold: slider({
      label: { ja: 'しきい値（マージンの何倍か）', en: 'threshold, in margins' },
      default: 0.6,
      min: 0,
      max: maxThreshold,
      step: binWidth,
      affects: 'draw',
    }),
  },
  measures: {
    error: {
      label: { ja: '照合の誤り率（EER）', en: 'verification error (EER)' },
      range: [0, 0.5],
    },
    recall: {
      label: { ja: 'recall@1（テスト用382枚）', en: 'recall@1, test images' },
      range: [0, 1],
    },
    loss: { label: { ja: '損失', en: 'loss' } },
    share: { label: { ja: 'バッチの中のばね', en: 'springs in the batch' }, kind: 'share' },
  },
  arms: {
    learned: { label: { ja: '学習した空間', en: 'learned' } },
    lda: {
      label: { ja: 'LDA（9軸）', en: 'LDA, 9 axes' },
      baseline: true,
      tone: 'moss',
    },
    pca: { label: { ja: 'PCA', en: 'PCA' }, baseline: true, tone: 'pencil' },
    pixels: { label: { ja: '画素のまま', en: 'raw pixels' }, baseline: true, tone: 'plum' },
    pull: { label: { ja: '引く', en: 'pull' }, tone: 'accent' },
    push: { label: { ja: '押す', en: 'push' }, tone: 'ink' },
    slack: { label: { ja: '緩み', en: 'slack' }, tone: 'pale' },
  },
  reportedBy: {
    error: ['learned', 'lda', 'pca', 'pixels'],
    recall: ['learned', 'lda', 'pca', 'pixels'],
    loss: ['learned'],
    share: ['pull', 'push', 'slack'],
  },
  steps: 500,
  pace: 40,
  steadiedBy: { param: 'rate', turn: 'down' },
});
