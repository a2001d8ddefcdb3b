import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  dots: {
    ja: '検証用382枚（色は数字。学習には使いません）',
    en: '382 held-out images (coloured by digit; never used to learn)',
  },
  lines: { ja: '同じ画像の二つのビュー', en: 'two views of one image' },
  rings: {
    ja: '選んだ画像と、それに近い6枚',
    en: 'the chosen image and the six nearest to it',
  },
  pairs: {
    ja: 'いま近づけている組：もとの画像と、二通りに変えたもの',
    en: 'Drawn together now: images, two views of each',
  },
  original: { ja: 'もとの画像', en: 'image' },
  one: { ja: 'ビュー1', en: 'view 1' },
  two: { ja: 'ビュー2', en: 'view 2' },
  near: {
    ja: '選んだ画像に球面で近い6枚（点を選ぶと変わります）',
    en: 'Six nearest to an image (choose any point)',
  },
  chosen: { ja: '選んだ画像', en: 'chosen' },
  before: { ja: '学習前', en: 'untrained' },
  now: { ja: '今', en: 'now' },
  same: { ja: '同じ数字 {same}／6', en: '{same} of 6 the same' },
  scores: { ja: '検証用382枚の正解率', en: 'Accuracy on the 382 held-out images' },
  random: { ja: '学習前の特徴（ラベル{labels}枚）', en: 'untrained features, {labels} labels' },
  pixels: { ja: '画素のまま（ラベル{labels}枚）', en: 'raw pixels, {labels} labels' },
  learned: { ja: 'SimCLRの特徴（ラベル{labels}枚）', en: 'SimCLR features, {labels} labels' },
  supervised: { ja: '教師あり（ラベル{labels}枚）', en: 'supervised, {labels} labels' },
  std: {
    ja: '座標ごとの標準偏差 {x}、{y}、{z}',
    en: 'standard deviation per coordinate {x}, {y}, {z}',
  },
  explore: {
    ja: '点の球面。矢印キーで回します。Enterで点を選ぶと、矢印キーで点から点へ移ります。Escapeで選択を外します。',
    en: 'Sphere of points. Arrow keys turn it. Enter selects a point, then arrow keys go from point to point; Escape lets go.',
  },
  said: {
    ja: '数字{digit}。近い順に、学習前は{before}、今は{now}。',
    en: 'Digit {digit}. Nearest, untrained: {before}; now: {now}.',
  },
  finding: {
    ja: 'ラベルなしの学習で、球面でいちばん近い点が同じ数字である割合は{recall}%です。特徴に線形プローブを当てた正解率は{probe}%です（学習前の特徴では{random}%、全ラベルの教師あり学習では{supervised}%）。',
    en: 'Learned without labels: for {recall}% of the points the nearest on the sphere is the same digit. A linear probe on the features is right for {probe}% ({random}% on untrained features, {supervised}% with full supervision).',
  },
  collapsed: {
    ja: '点は一か所につぶれました（一様性{uniformity}）。',
    en: 'The points have collapsed into one (uniformity {uniformity}).',
  },
});
