import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  pull: { ja: '同じ数字：引く', en: 'same digit: pulls' },
  push: { ja: '違う数字、マージンより近い：押す', en: 'different, nearer than the margin: pushes' },
  slack: { ja: 'マージンより遠い：緩む', en: 'beyond the margin: slack' },
  points: {
    ja: '点はテスト用の画像、輪は学習用の画像の組',
    en: 'dots: test images; rings: pairs of training images',
  },
  unit: { ja: '距離 {length}', en: 'distance {length}' },
  asItIs: {
    ja: '座標は、ネットワークが出力する二つの数です。',
    en: 'The coordinates are the two numbers that the network outputs.',
  },
  projected: {
    ja: '8次元の埋め込みを、分散の最も大きい平面に射影した図です。距離は実際より短く見えます。',
    en: 'Eight dimensions, projected onto the plane of greatest variance: distances look shorter than they are.',
  },
  heldOut: { ja: 'テスト用の画像', en: 'test image' },
  pairSaid: {
    ja: '学習用の画像、数字{digit}、数字{other}との組。',
    en: 'Training image, digit {digit}, paired with digit {other}.',
  },
  accepts: {
    ja: 'しきい値以内：同じ数字{sames}枚のうち{same}枚、違う数字{differents}枚のうち{different}枚',
    en: 'within the threshold: {same} of {sames} of its digit, {different} of {differents} others',
  },
  said: {
    ja: 'テスト用の画像、数字{digit}。近い順に{digits}。',
    en: 'Test image, digit {digit}. Nearest: {digits}.',
  },
  samePair: { ja: '同じ数字の組', en: 'Same-digit pair' },
  differentPair: { ja: '違う数字の組', en: 'Pair of different digits' },
  distance: { ja: '距離 {d}、マージン {margin}', en: 'distance {d}, margin {margin}' },
  pulls: { ja: '引く力 {force}', en: 'pulls with force {force}' },
  pushs: { ja: '押す力 {force}', en: 'pushes with force {force}' },
  slacks: { ja: '緩んでいて、力は働きません', en: 'slack: no force' },
  distances: {
    ja: 'テスト用の画像のすべての組の距離',
    en: 'Distances of all pairs of test images',
  },
  same: { ja: '同じ数字', en: 'same digit' },
  different: { ja: '違う数字', en: 'different digits' },
  wrong: { ja: '誤り', en: 'errors' },
  inMargins: { ja: '距離（マージンの何倍か）', en: 'distance, in margins' },
  roc: { ja: 'しきい値を動かすと（ROC曲線）', en: 'All thresholds (ROC curve)' },
  rocKey: {
    ja: '縦：受け入れる同じ数字の組。右下がりの対角線の上で、二つの誤りが等しくなります。',
    en: 'Upwards: same-digit pairs accepted. On the falling diagonal both errors are equal.',
  },
  acceptedDifferent: { ja: '受け入れる違う数字の組', en: 'different pairs accepted' },
  learned: { ja: '学習した空間', en: 'learned' },
  lda: { ja: 'LDA', en: 'LDA' },
  pixels: { ja: '画素のまま', en: 'raw pixels' },
  error: { ja: 'EER {learned}%', en: 'EER {learned}%' },
  atThreshold: {
    ja: 'しきい値{threshold}：同じ数字の組の{rejected}%を退け、違う数字の組の{accepted}%を受け入れます。',
    en: 'Threshold {threshold}: rejects {rejected}% of same, accepts {accepted}% of different.',
  },
  explorePlane: {
    ja: '点とばねの平面。矢印キーで点から点へ移り、Escapeで選択を外します。',
    en: 'Plane of points and springs. Arrow keys go from point to point, Escape lets go.',
  },
  exploreThreshold: {
    ja: '距離の分布としきい値。Enterでしきい値をつかみ、左右の矢印キーで動かします。Escapeで放します。',
    en: 'Distribution of distances with the threshold. Enter grabs the threshold, left and right arrow keys move it, Escape lets go.',
  },
  grabbed: { ja: 'つかみました。{threshold}', en: 'Grabbed. {threshold}' },
  released: { ja: '放しました。{threshold}', en: 'Released. {threshold}' },
  rocAlt: {
    ja: 'ROC曲線。しきい値の所で、同じ数字の組の{found}%と違う数字の組の{accepted}%を受け入れます。',
    en: 'ROC curve; at the threshold {found}% of same and {accepted}% of different pairs are accepted.',
  },
  finding: {
    ja: 'しきい値{threshold}では、同じ数字の組の{rejected}%を退け、違う数字の組の{accepted}%を受け入れます。',
    en: 'The threshold {threshold} rejects {rejected}% of the same-digit pairs and accepts {accepted}% of the pairs of different digits.',
  },
  eer: {
    ja: '等誤り率は{learned}%です（画素のままでは{pixels}%）。',
    en: 'The equal error rate is {learned}% ({pixels}% for raw pixels).',
  },
  collapsed: {
    ja: '点はほとんど一か所に集まってしまいました（広がり{spread}）。',
    en: 'The points have almost collapsed to one point (spread {spread}).',
  },
});
