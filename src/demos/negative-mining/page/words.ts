import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  triplet: {
    ja: '一つの三つ組：負例か正例を動かす',
    en: 'One triplet: move the negative or the positive',
  },
  pull: { ja: '正例を引く', en: 'pull on the positive' },
  push: { ja: '負例を押す', en: 'push on the negative' },
  both: { ja: 'アンカーの動き', en: 'the anchor’s move' },
  explore: {
    ja: '三つ組の平面。左右の矢印キーで負例か正例を選び、Enterでつかみ、矢印キーで動かし、もう一度Enterで放します。',
    en: 'Plane of one triplet. Left and right select the negative or the positive, Enter grabs it, arrow keys move it, Enter releases it.',
  },
  grabbed: { ja: 'つかみました。{point}', en: 'Grabbed. {point}' },
  released: { ja: '放しました。{point}', en: 'Released. {point}' },
  anchor: { ja: 'アンカー', en: 'anchor' },
  positive: { ja: '正例', en: 'positive' },
  negative: { ja: '負例', en: 'negative' },
  handle: {
    ja: '{what}。負例は{kind}、損失は{loss}。',
    en: '{what}. The negative is {kind}, the loss {loss}.',
  },
  isNow: { ja: '負例は今', en: 'The negative is' },
  dAP: { ja: '正例までの距離 d(a,p)', en: 'd(a,p), to the positive' },
  dAN: { ja: '負例までの距離 d(a,n)', en: 'd(a,n), to the negative' },
  dAPSquared: { ja: '正例までの距離の2乗 d(a,p)', en: 'd(a,p), squared' },
  dANSquared: { ja: '負例までの距離の2乗 d(a,n)', en: 'd(a,n), squared' },
  loss: { ja: '損失 max(0, d(a,p) − d(a,n) + α)', en: 'loss max(0, d(a,p) − d(a,n) + α)' },
  pulled: { ja: '正例を引く勾配の長さ', en: 'gradient of the positive' },
  pushed: { ja: '負例を押す勾配の長さ', en: 'gradient of the negative' },
  moved: { ja: 'アンカーの勾配の長さ', en: 'gradient of the anchor' },
  numbers: { ja: 'この三つ組の数値', en: 'The numbers of this triplet' },
  networks: {
    ja: '同じ重みから始め、同じバッチで学習する、負例の選び方だけが違う六つのネットワーク',
    en: 'Six networks: same start, same batches, different negatives',
  },
  scales: {
    ja: '点は382枚のテスト用の画像、色と数字は正解です。右上の数はrecall@1です。縮尺は図ごとに違い、学習前より細かくはしません。',
    en: 'Points are the 382 test images, coloured by their digit; the number above right is recall@1. Each plane has a scale of its own, never finer than before training.',
  },
  bars: { ja: '帯：バッチの三つ組の種類', en: 'bars: kinds of the batch’s triplets' },
  spread: { ja: '広がり {spread}', en: 'spread {spread}' },
  'semi-hard': { ja: 'semi-hard', en: 'semi-hard' },
  random: { ja: 'ランダム', en: 'random' },
  easy: { ja: 'easy', en: 'easy' },
  nearest: { ja: '最も近い', en: 'nearest' },
  hardest: { ja: '最も近いhard', en: 'nearest hard' },
  'batch-hard': { ja: 'batch-hard', en: 'batch-hard' },
  exploreArm: {
    ja: '{way}で学習した点。矢印キーで点から点へ移り、Escapeで選択を外します。',
    en: 'Points of the network that learns from: {way}. Arrow keys go from point to point, Escape clears the selection.',
  },
  digit: { ja: '数字{digit}', en: 'digit {digit}' },
  kinds: {
    ja: 'バッチの三つ組：easy {easy}%、semi-hard {semi}%、hard {hard}%',
    en: 'Triplets of the batch: {easy}% easy, {semi}% semi-hard, {hard}% hard',
  },
  finding: {
    ja: 'recall@1は、{recalls}です。',
    en: 'Recall@1: {recalls}.',
  },
  collapsed: {
    ja: 'ほとんど一点に縮んだもの：{ways}。',
    en: 'Shrunk almost to a point: {ways}.',
  },
});
