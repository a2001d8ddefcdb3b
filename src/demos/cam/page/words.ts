import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  channels: { ja: 'チャンネル × 重み', en: 'Channels × weights' },
  map: { ja: '足し合わせた結果（CAM）', en: 'Their sum: the CAM' },
  answers: { ja: 'ネットワークの答え', en: 'Answers of the network' },
  pressOne: {
    ja: '「{kind}」に賛成は橙、反対は青。押すと、そのチャンネルを外します。',
    en: 'Orange speaks for “{kind}”, blue against. Press a channel to leave it out.',
  },
  someOff: {
    ja: '{count}チャンネルを外しています。もう一度押すと戻ります。',
    en: '{count} left out. Press again to bring one back.',
  },
  channel: {
    ja: 'チャンネル{channel}：重み {weight}、ロジットへの寄与 {share}',
    en: 'channel {channel}: weight {weight}, adds {share} to the logit',
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
    en: 'Point at the map to read its value.',
  },
  hit: {
    ja: '賛成の部分だけを重ねたもの。十字がいちばん熱い位置で、「{kind}」のバウンディングボックスの中なので当たりです。',
    en: 'What speaks for it. The cross, the hottest position, lies in the bounding box of “{kind}”: a hit.',
  },
  miss: {
    ja: '賛成の部分だけを重ねたもの。十字がいちばん熱い位置で、「{kind}」のバウンディングボックスの外なので外れです。',
    en: 'What speaks for it. The cross, the hottest position, lies outside the bounding box of “{kind}”: a miss.',
  },
  near: {
    ja: '賛成の部分だけを重ねたもの。十字がいちばん熱い位置で、「{kind}」のバウンディングボックスのすぐ隣なので外れです。',
    en: 'What speaks for it. The cross, the hottest position, lies just beside the bounding box of “{kind}”: a miss.',
  },
  absent: {
    ja: 'この場面に「{kind}」はありません。それでもヒートマップは描けます。',
    en: 'There is no “{kind}” in this scene. A map can be drawn all the same.',
  },
  finding: {
    ja: '「{kind}」のロジットは{logit}。{said}学習に使わない100場面では、いちばん熱い位置の{hits}%がバウンディングボックスの中です（画像の中央なら{centre}%）。',
    en: 'The logit of “{kind}” is {logit}. {said} Over 100 held-out scenes the hottest position lies in the right bounding box {hits}% of the time ({centre}% for the centre of the image).',
  },
});
