import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  dots: {
    ja: 'テスト用の画像382枚の埋め込み（色は数字）',
    en: 'embeddings of 382 held-out images (coloured by digit)',
  },
  lines: { ja: '同じ画像の二つのビュー', en: 'two views of one image' },
  rings: {
    ja: '選んだ画像と、それに最も近い6枚',
    en: 'the chosen image and the six nearest to it',
  },
  pairs: {
    ja: '学習中のバッチから：もとの画像と、その二つのビュー',
    en: 'From a batch: images and their two views',
  },
  original: { ja: 'もとの画像', en: 'image' },
  one: { ja: 'ビュー1', en: 'view 1' },
  two: { ja: 'ビュー2', en: 'view 2' },
  near: {
    ja: '選んだ画像に最も近い6枚（点を選ぶと変わります）',
    en: 'Six nearest to an image (choose any point)',
  },
  chosen: { ja: '選んだ画像', en: 'chosen' },
  before: { ja: '学習前', en: 'untrained' },
  now: { ja: '今', en: 'now' },
  same: { ja: '同じ数字 {same}／6', en: '{same} of 6 the same' },
  scores: {
    ja: 'テスト用382枚の正解率（かっこ内はラベルの数）',
    en: 'Accuracy on the 382 held-out images (labels)',
  },
  untrained: { ja: '学習前の特徴（{labels}）', en: 'untrained features ({labels})' },
  pixels: { ja: '画素のまま（{labels}）', en: 'raw pixels ({labels})' },
  scratch: { ja: 'ゼロから学習（{labels}）', en: 'from scratch ({labels})' },
  features: { ja: 'SimCLRの特徴（{labels}）', en: 'SimCLR features ({labels})' },
  embedding: { ja: 'SimCLRの埋め込み（{labels}）', en: 'SimCLR embedding ({labels})' },
  supervised: { ja: '教師あり（{labels}）', en: 'supervised ({labels})' },
  turned: {
    ja: '左右どちらに回したか：特徴からは{features}、埋め込みからは{embedding}（当て推量なら0.5）',
    en: 'Which way was it turned? From the features {features}, from the embedding {embedding} (a guess: 0.5)',
  },
  separation: {
    ja: '異なる画像どうしの距離の2乗の平均 {apart}（最大4）',
    en: 'mean squared distance between different images {apart}',
  },
  explore: {
    ja: '点の入った球。矢印キーで回します。Enterで点を選ぶと、矢印キーで点から点へ移ります。Escapeで選択を外します。',
    en: 'Ball of points. Arrow keys turn it. Enter selects a point, then arrow keys go from point to point; Escape lets go.',
  },
  said: {
    ja: '数字{digit}。近い順に、学習前は{before}、今は{now}。',
    en: 'Digit {digit}. Nearest, untrained: {before}; now: {now}.',
  },
  finding: {
    ja: 'ラベル10枚での正解率は、SimCLRの埋め込みで{embedding}%、特徴で{features}%、ゼロからの学習で{scratch}%、画素のままで{pixels}%です（全ラベルの教師あり学習では{supervised}%）。',
    en: 'With ten labels, accuracy is {embedding}% on SimCLR’s embedding, {features}% on its features, {scratch}% when training from scratch and {pixels}% on raw pixels ({supervised}% with full supervision).',
  },
  collapsed: {
    ja: '埋め込みは一点につぶれました（距離の2乗の平均{apart}）。',
    en: 'The embeddings have collapsed into one point (mean squared distance {apart}).',
  },
});
