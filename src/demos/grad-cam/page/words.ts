import { phrases } from '../../../i18n/phrases.ts';
import demo from '../demo.ts';

export const say = phrases({
  weights: { ja: 'チャンネルの重み α', en: 'Channel weights α' },
  map: { ja: 'ヒートマップ', en: 'Heat map' },
  flatten: { ja: '全結合2層のネットワーク', en: 'network with two dense layers' },
  gap: { ja: 'GAPのネットワーク', en: 'network with GAP' },
  flattenShort: { ja: '全結合2層', en: 'two dense layers' },
  gapShort: demo.arms.gap.label,
  likeCam: {
    ja: 'GAPのヒートマップとCAMの相関 {r}（ReLUの前）',
    en: 'GAP map and CAM: correlation {r} before ReLU',
  },
  weightsSaid: {
    ja: '「{kind}」のロジットの勾配を、チャンネルごとに平均したもの。橙は賛成、青は反対。',
    en: 'Mean gradient of the “{kind}” logit, one bar per channel. Orange supports it, blue counts against it.',
  },
  barsLabel: {
    ja: '{network}：賛成{for}チャンネル、反対{against}チャンネル',
    en: '{network}: {for} channels for, {against} against',
  },
  channel: { ja: 'チャンネル{channel}：α = {weight}', en: 'channel {channel}: α = {weight}' },
  mapRelu: {
    ja: 'チャンネル × 重みの和を、0で切ったもの。',
    en: 'Channels × weights, summed, then ReLU.',
  },
  mapSigned: {
    ja: 'チャンネル × 重みの和。青は反対。',
    en: 'Channels × weights, summed. Blue counts against.',
  },
  mapEachRelu: {
    ja: '平均せず、位置ごとにチャンネル × 勾配を足し、0で切ったもの（HiResCAM）。',
    en: 'Without the mean: channels × gradients at each position, summed, then ReLU (HiResCAM).',
  },
  mapEachSigned: {
    ja: '平均せず、位置ごとにチャンネル × 勾配を足したもの（HiResCAM）。青は反対。',
    en: 'Without the mean: channels × gradients at each position, summed (HiResCAM).',
  },
  here: {
    ja: '{row}行{column}列：全結合2層 {flatten}、GAP {gap}',
    en: 'row {row}, column {column}: two dense {flatten}, GAP {gap}',
  },
  point: {
    ja: '十字はいちばん熱い位置。ヒートマップを指すと値を示します。',
    en: 'Crosses: hottest positions. Point at a map to read its values.',
  },
  verdict: { ja: '{network}：{verdict}', en: '{network}: {verdict}' },
  hit: { ja: 'ボックスの中', en: 'a hit' },
  miss: { ja: 'ボックスの外', en: 'a miss' },
  absent: {
    ja: '{network}：この場面にはない',
    en: '{network}: not in this scene',
  },
  finding: {
    ja: '{flattenSaid}、{gapSaid}。テスト用の100場面で、いちばん熱い位置が正しいバウンディングボックスの中に来る割合は、全結合2層{flatten}%、GAP{gap}%、無作為な物体{object}%です。いちばん熱い10分の1を除くと、ロジットは平均で、全結合2層では{flattenFall}、GAPでは{gapFall}動きます（全結合2層で無作為な10分の1を除くと{chance}）。',
    en: '{flattenSaid}; {gapSaid}. Over 100 held-out scenes the hottest position lies in the right bounding box {flatten}% of the time with two dense layers, {gap}% with GAP, {object}% for a random object of the scene. Removing the hottest tenth moves the logit by {flattenFall} on average with two dense layers, by {gapFall} with GAP (a random tenth, with two dense layers: {chance}).',
  },
});
