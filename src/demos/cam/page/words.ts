import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  picture: { ja: '場面', en: 'Scene' },
  channels: { ja: 'チャンネル × 重み', en: 'Channels × weights' },
  map: { ja: '足し合わせた地図（CAM）', en: 'Their sum: the CAM' },
  overlay: { ja: '場面に重ねる', en: 'On the scene' },
  random: { ja: 'この実行の{steps}ステップ目', en: 'your own run, step {steps}' },
  dashed: { ja: '破線の枠はほかのクラス', en: 'dashed frame: another class' },
  trained0: { ja: '配布している学習済みの重み', en: 'weights trained beforehand' },
  trained: {
    ja: '学習済みの重みから、さらに{steps}ステップ',
    en: 'weights trained beforehand, then {steps} steps of your own',
  },
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
    ja: '地図を指すと、その場所の値を示します。',
    en: 'Point at the map to read its value.',
  },
  hit: {
    ja: '賛成の部分だけを重ねたもの。十字がいちばん熱い所で、「{kind}」の枠の中なので当たりです。',
    en: 'What speaks for it. The cross, the hottest place, lies in the frame of “{kind}”: a hit.',
  },
  miss: {
    ja: '賛成の部分だけを重ねたもの。十字がいちばん熱い所で、「{kind}」の枠の外なので外れです。',
    en: 'What speaks for it. The cross, the hottest place, lies outside the frame of “{kind}”: a miss.',
  },
  near: {
    ja: '賛成の部分だけを重ねたもの。十字がいちばん熱い所で、「{kind}」の枠のすぐ隣なので外れです。',
    en: 'What speaks for it. The cross, the hottest place, lies just beside the frame of “{kind}”: a miss.',
  },
  absent: {
    ja: 'この場面に「{kind}」はありません。それでも地図は描けます。',
    en: 'There is no “{kind}” in this scene. A map can be drawn all the same.',
  },
  explore: {
    ja: '{what}。矢印キーで場所を移り、値を読みます。Escapeで選択を外します。',
    en: '{what}. Arrow keys go from place to place and read the value; Escape lets go.',
  },
  finding: {
    ja: '「{kind}」のロジットは{logit}。{said}学習に使わない100場面では、いちばん熱い所の{hits}%が枠の中です（画像の中央なら{centre}%）。',
    en: 'The logit of “{kind}” is {logit}. {said} Over 100 held-out scenes the hottest place lies in the right frame {hits}% of the time ({centre}% for the centre of the picture).',
  },
});
