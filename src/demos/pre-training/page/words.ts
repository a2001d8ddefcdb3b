import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  target: {
    ja: '新しい課題：事前学習には出てこない10文字（1枚を選ぶと、その特徴マップを下に示します）',
    en: 'The target task: ten characters that pre-training never sees (choose one to see its feature maps)',
  },
  watch: { ja: '「{character}」の特徴マップを見る', en: 'Show the feature maps of “{character}”' },
  pretrained: { ja: '正しいラベルで事前学習', en: 'Pre-trained on true labels' },
  shuffled: { ja: 'シャッフルしたラベルで（対照）', en: 'On shuffled labels (control)' },
  partly: {
    ja: 'ラベルの{percent}%をシャッフル（対照）',
    en: 'On {percent}% shuffled labels (control)',
  },
  score: {
    ja: 'プローブの正解率（ラベル{n}枚） {percent}%',
    en: 'probe, {n} labels each: {percent}%',
  },
  scoreOne: {
    ja: 'プローブの正解率（ラベル1枚） {percent}%',
    en: 'probe, 1 label each: {percent}%',
  },
  before: { ja: '1層目のフィルター：学習前', en: 'first-layer filters, untrained' },
  now: { ja: '1層目のフィルター：いま', en: 'first-layer filters, now' },
  first: {
    ja: '1層目が「{character}」から作る特徴マップ',
    en: 'first-layer feature maps of “{character}”',
  },
  second: { ja: '2層目の特徴マップ', en: 'second-layer feature maps' },
  channel: { ja: 'チャンネル{i}', en: 'channel {i}' },
  state: {
    ja: '損失 {loss}、1層目の重みの変化 {moved}%',
    en: 'loss {loss}; first layer changed by {moved}%',
  },
  filtersOf: { ja: '{name}：1層目のフィルター', en: '{name}: filters of the first layer' },
  mapsOf: {
    ja: '{name}：1層目と2層目の特徴マップ',
    en: '{name}: feature maps of the first two layers',
  },
  byCount: {
    ja: '新しい10文字の正解率',
    en: 'Accuracy on the ten characters',
  },
  labelsEach: { ja: '1文字あたりのラベルの数', en: 'labels per character' },
  explore: {
    ja: 'ラベルの数ごとの正解率。左右の矢印キーでラベルの数を移ります。Escapeで選択を外します。',
    en: 'Accuracy by number of labels. Left and right arrow keys go through the numbers; Escape lets go.',
  },
  each: { ja: '1文字{n}枚', en: '{n} of each character' },
  pretrainedArm: { ja: '事前学習', en: 'pre-trained' },
  shuffledArm: { ja: 'シャッフル', en: 'shuffled labels' },
  scratchArm: { ja: 'ゼロから', en: 'from scratch' },
  untrainedArm: { ja: '学習前', en: 'untrained' },
  pixelsArm: { ja: '画素', en: 'raw pixels' },
  how: {
    ja: '「ゼロから」は、同じネットワークをこのラベルだけで学習したもの。ほかはどれも線形プローブです。',
    en: 'From scratch: the same network trained on these labels alone. All others are linear probes.',
  },
  findingOne: {
    ja: '1文字1枚のラベルでの正解率は、事前学習した特徴のプローブで{pretrained}%、シャッフルしたラベルでの特徴で{shuffled}%、学習前の特徴で{untrained}%、画素で{pixels}%、ゼロからの学習で{scratch}%です。',
    en: 'With one label per character, accuracy is {pretrained}% for a probe on the pre-trained features, {shuffled}% on features learned from shuffled labels, {untrained}% on untrained ones, {pixels}% on raw pixels, and {scratch}% for training from scratch.',
  },
  finding: {
    ja: '1文字{n}枚のラベルでの正解率は、事前学習した特徴のプローブで{pretrained}%、シャッフルしたラベルでの特徴で{shuffled}%、学習前の特徴で{untrained}%、画素で{pixels}%、ゼロからの学習で{scratch}%です。',
    en: 'With {n} labels per character, accuracy is {pretrained}% for a probe on the pre-trained features, {shuffled}% on features learned from shuffled labels, {untrained}% on untrained ones, {pixels}% on raw pixels, and {scratch}% for training from scratch.',
  },
});
