import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  pull: { ja: '正例へ', en: 'to positive' },
  push: { ja: '負例へ', en: 'to negative' },
  band: { ja: 'マージン α の帯', en: 'margin α band' },
  points: { ja: 'テスト用、バッチ', en: 'test, batch' },
  unit: { ja: '距離 {length}', en: 'distance {length}' },
  anchor: { ja: 'アンカー {digit}', en: 'anchor {digit}' },
  positive: { ja: '正例 {digit}', en: 'positive {digit}' },
  negative: { ja: '負例 {digit}', en: 'negative {digit}' },
  now: { ja: '今は{kind}', en: 'now {kind}' },
  heldOut: { ja: 'テスト用の画像', en: 'test image' },
  batch: { ja: '学習用の画像（バッチの中）', en: 'training image in the batch' },
  neighbours: {
    ja: '近い5枚のうち、同じ数字は{same}枚',
    en: 'same digit among the 5 nearest: {same}',
  },
  triplet: { ja: '三つ組：{kind}', en: 'triplet: {kind}' },
  squared: {
    ja: 'd(a,p) = {dAP}、d(a,n) = {dAN}（距離の2乗）、α = {margin}',
    en: 'd(a,p) = {dAP}, d(a,n) = {dAN} (squared distances), α = {margin}',
  },
  plain: {
    ja: 'd(a,p) = {dAP}、d(a,n) = {dAN}（2乗しない距離）、α = {margin}',
    en: 'd(a,p) = {dAP}, d(a,n) = {dAN} (distances), α = {margin}',
  },
  loss: { ja: '損失 {loss}', en: 'loss {loss}' },
  said: {
    ja: '数字{digit}、{what}。近い順に{digits}。',
    en: 'Digit {digit}, {what}. Nearest: {digits}.',
  },
  explorePlane: {
    ja: '点の平面。矢印キーで点から点へ移り、Escapeで選択を外します。',
    en: 'Plane of points. Arrow keys go from point to point, Escape lets go.',
  },
  exploreSphere: {
    ja: '点の球面。矢印キーで回します。Enterで点を選ぶと、矢印キーで点から点へ移ります。Escapeで選択を外します。',
    en: 'Sphere of points. Arrow keys turn it. Enter selects a point, then arrow keys go from point to point; Escape lets go.',
  },
  finding: {
    ja: 'テスト用の{n}枚のうち{learned}%で、最も近い点が同じ数字です（主成分では{pca}%）。',
    en: 'For {learned}% of {n} test images the nearest point is the same digit ({pca}% with PCA).',
  },
  chosen: {
    ja: 'このステップのバッチでは、同じ数字の{pairs}組のうち{chosen}組に、選び方に合う負例がありました。',
    en: 'In this step’s batch {chosen} of {pairs} pairs of one digit had a negative of the chosen kind.',
  },
  none: {
    ja: 'このステップのバッチには、選び方に合う負例をもつ組がなく、学ぶものがありません。',
    en: 'In this step’s batch no pair has a negative of the chosen kind, so there is nothing to learn.',
  },
  collapsed: {
    ja: '点はほとんど一か所に集まってしまいました（広がり{spread}）。',
    en: 'The points have collapsed almost into one (spread {spread}).',
  },
});
