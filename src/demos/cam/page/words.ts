import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  left: {
    ja: '{what}を除くと、ロジットは{whole} → {left}',
    en: 'without {what}: logit {whole} → {left}',
  },
  channels: { ja: 'チャンネル × 重み', en: 'Channels × weights' },
  map: { ja: '足し合わせた結果（CAM）', en: 'Their sum: the CAM' },
  answers: { ja: 'ネットワークの答え', en: 'Answers of the network' },
  pressOne: {
    ja: '橙は「{kind}」に賛成、青は反対。押すと、そのチャンネルを外します。',
    en: 'Orange supports “{kind}”, blue counts against it. Press a channel to leave it out.',
  },
  someOff: {
    ja: '{count}チャンネルを外しています。もう一度押すと戻ります。',
    en: '{count} channels left out. Press again to bring one back.',
  },
  channel: {
    ja: 'チャンネル{channel}：重み {weight}、ロジットへの寄与 {share}',
    en: 'channel {channel}: weight {weight}, contributes {share} to the logit',
  },
  sum: {
    ja: '平均 {mean} ＋ バイアス {bias}\n＝ ロジット {logit}',
    en: 'mean {mean} + bias {bias}\n= logit {logit}',
  },
  sumOff: {
    ja: '平均 {mean} ＋ バイアス {bias}\n＝ {logit}（ロジットは{whole}）',
    en: 'mean {mean} + bias {bias}\n= {logit} (logit: {whole})',
  },
  here: {
    ja: 'ここ（{row}行{column}列）の値 {value}',
    en: 'here (row {row}, column {column}) {value}',
  },
  point: {
    ja: 'ヒートマップを指すと、その位置の値を示します。',
    en: 'Point at the heat map to read its value.',
  },
  hit: {
    ja: '正の部分だけを重ねたもの。十字がいちばん熱い位置で、「{kind}」のバウンディングボックスの中なので当たりです。',
    en: 'The positive part alone. The cross, the hottest position, lies in the bounding box of “{kind}”: a hit.',
  },
  miss: {
    ja: '正の部分だけを重ねたもの。十字がいちばん熱い位置で、「{kind}」のバウンディングボックスの外なので外れです。',
    en: 'The positive part alone. The cross, the hottest position, lies outside the bounding box of “{kind}”: a miss.',
  },
  near: {
    ja: '正の部分だけを重ねたもの。十字がいちばん熱い位置で、「{kind}」のバウンディングボックスのすぐ隣なので外れです。',
    en: 'The positive part alone. The cross, the hottest position, lies just beside the bounding box of “{kind}”: a miss.',
  },
  absent: {
    ja: 'この場面に「{kind}」はありません。それでもヒートマップは現れます。',
    en: 'There is no “{kind}” in this scene. There is a heat map all the same.',
  },
  finding: {
    ja: '「{kind}」のロジットは{logit}。{said}テスト用の100場面では、いちばん熱い位置の{hits}%が正しいバウンディングボックスの中です（無作為な物体なら{object}%）。いちばん熱い10分の1を除くと、ロジットは平均で{fall}、無作為な10分の1なら{chance}動きます。',
    en: 'The logit of “{kind}” is {logit}. {said} Over 100 held-out scenes the hottest position lies in the right bounding box {hits}% of the time ({object}% for a random object of the scene). Removing the hottest tenth moves the logit by {fall} on average, removing a random tenth by {chance}.',
  },
});
