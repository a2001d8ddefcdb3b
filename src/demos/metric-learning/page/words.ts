import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  beforeZ: { ja: '学習前：標準化した値の主成分', en: 'Before learning: PCA, z-scored' },
  beforeRaw: { ja: '学習前：元の単位の主成分', en: 'Before learning: PCA, as measured' },
  allColumns: {
    ja: '線と正解率は、この平面ではなく{d}列すべての距離によります。',
    en: 'Lines and accuracy go by the distance in all {d} columns, not in this plane.',
  },
  after: { ja: '学習した写像の平面', en: 'Where the learned map puts them' },
  table: { ja: 'AとBの距離と、最近傍の正解率', en: 'From A to B, and nearest neighbours' },
  right: { ja: '正解率 {percent}%', en: '{percent}% right' },
  heldOut: { ja: 'テスト用', en: 'held-out' },
  known: { ja: '学習用', en: 'training' },
  nearest: { ja: 'Aに近い5行', en: 'nearest 5' },
  one: { ja: '学習した距離が1', en: 'learned distance 1' },
  measure: { ja: '測り方', en: 'measure' },
  distance: { ja: 'A–B', en: 'A–B' },
  nearer: { ja: 'Bより近い行', en: 'rows nearer' },
  accuracy: { ja: '正解率', en: 'accuracy' },
  raw: { ja: 'ユークリッド（元の単位）', en: 'Euclidean, as measured' },
  z: { ja: 'ユークリッド（標準化）', en: 'Euclidean, z-scored' },
  manhattan: { ja: 'マンハッタン（標準化）', en: 'Manhattan, z-scored' },
  cosine: { ja: 'コサイン（標準化）', en: 'cosine, z-scored' },
  hamming: { ja: 'ハミング（中央値で2値化）', en: 'Hamming, above median' },
  inverse: { ja: 'マハラノビス（逆共分散）', en: 'Mahalanobis, inverse cov.' },
  rest: { ja: '主成分1・2を除く（標準化）', en: 'PC 1–2 dropped, z-scored' },
  lda: { ja: 'LDAの平面', en: 'LDA plane' },
  learned: { ja: '学習した距離（NCA）', en: 'learned (NCA)' },
  tableLabel: {
    ja: '九つの測り方：AとBの距離、Bより近い学習用の行の数、テスト用の最近傍の正解率',
    en: 'Nine measures: distance of A and B, training rows nearer to A than B, accuracy of the nearest neighbour on held-out rows',
  },
  row: { ja: '{row}行目', en: 'row {row}' },
  rowTitle: { ja: '{row} · {name} · {use}', en: '{row} · {name} · {use}' },
  pair: {
    ja: 'A：{a}、B：{b}',
    en: 'A: {a}, B: {b}',
  },
  isA: { ja: 'これがAです', en: 'this is A' },
  fromA: {
    ja: 'Aからの距離：標準化 {z}、学習 {learned}',
    en: 'from A: z-scored {z}, learned {learned}',
  },
  pick: { ja: 'クリックかEnterでAになり、今のAはBになります', en: 'click or Enter makes it A; the current A becomes B' }, // prettier-ignore
  exploreBefore: {
    ja: '主成分の平面。矢印キーで点から点へ移り、Enterでその点をAに、今のAをBにします。Escapeで選択を外します。',
    en: 'Plane of principal components. Arrow keys go from point to point, Enter makes the point A; the current A becomes B. Escape clears the selection.',
  },
  exploreAfter: {
    ja: '学習した平面。矢印キーで点から点へ移り、Enterでその点をAに、今のAをBにします。Escapeで選択を外します。',
    en: 'Learned plane. Arrow keys go from point to point, Enter makes the point A; the current A becomes B. Escape clears the selection.',
  },
  finding: {
    ja: 'テスト用の{n}行の最近傍が同じクラスである割合は、学習した距離で{learned}%、標準化したユークリッド距離で{z}%、LDAで{lda}%です。',
    en: 'By the learned distance, the nearest training row has the same class for {learned}% of the {n} held-out rows; by z-scored Euclidean distance for {z}%, by LDA for {lda}%.',
  },
  nearerNow: {
    ja: 'AにBより近い学習用の行は、学習した距離では{learned}行、標準化した距離では{z}行です。',
    en: 'By the learned distance, {learned} training rows are nearer to A than B is; by the z-scored one, {z}.',
  },
});
