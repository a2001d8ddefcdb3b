import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  pull: { ja: '正例を引き寄せる', en: 'pull positive' },
  push: { ja: '負例を押し出す', en: 'push negative' },
  band: { ja: 'マージン α の帯', en: 'margin α band' },
  points: { ja: '検証用、バッチ', en: 'held out, batch' },
  unit: { ja: '距離 {length}', en: 'distance {length}' },
  anchor: { ja: 'アンカー {digit}', en: 'anchor {digit}' },
  positive: { ja: '正例 {digit}', en: 'positive {digit}' },
  negative: { ja: '負例 {digit}', en: 'negative {digit}' },
  heldOut: { ja: '検証用の画像', en: 'held-out image' },
  batch: { ja: '学習用の画像（バッチの中）', en: 'training image in the batch' },
  neighbours: {
    ja: '近い5枚のうち、同じ数字は{same}枚',
    en: 'same digit among the 5 nearest: {same}',
  },
  triplet: { ja: '{kind} の三つ組', en: '{kind} triplet' },
  distances: {
    ja: 'd(a,p) = {dAP}、d(a,n) = {dAN}（距離の2乗）、α = {margin}',
    en: 'd(a,p) = {dAP}, d(a,n) = {dAN} (squared distances), α = {margin}',
  },
  loss: { ja: '損失 {loss}', en: 'loss {loss}' },
  said: {
    ja: '数字{digit}、{what}。近い順に{digits}。',
    en: 'Digit {digit}, {what}. Nearest: {digits}.',
  },
  explorePlane: {
    ja: '点の平面。矢印キーで点から点へ、Escapeで選択を外します。',
    en: 'Plane of points. Arrow keys go from point to point, Escape lets go.',
  },
  exploreSphere: {
    ja: '点の球面。矢印キーで回します。Enterで点を選ぶと、矢印キーで点から点へ移ります。Escapeで選択を外します。',
    en: 'Sphere of points. Arrow keys turn it. Enter selects a point, then arrow keys go from point to point; Escape lets go.',
  },
  finding: {
    ja: '学習に使わない{n}枚のうち{learned}%で、いちばん近い点が同じ数字です（主成分では{pca}%）。',
    en: 'For {learned}% of {n} held-out images the nearest point is the same digit ({pca}% with PCA).',
  },
  chosen: {
    ja: 'このバッチから選ばれた三つ組は{chosen}組です。',
    en: '{chosen} triplets were chosen from this batch.',
  },
  none: {
    ja: 'このバッチから選ばれた三つ組はなく、学ぶものがありません。',
    en: 'No triplet was chosen from this batch, so there is nothing to learn.',
  },
  collapsed: {
    ja: '点はほとんど一か所に集まってしまいました（広がり{spread}）。',
    en: 'The points have collapsed almost into one (spread {spread}).',
  },
});
