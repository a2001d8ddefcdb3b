import { glyphWords } from '../../../i18n/glyph-words.ts';
import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  ...glyphWords,
  waiting: {
    ja: '事前学習が終わると、新しい課題が始まります。',
    en: 'The new task begins when pre-training is done.',
  },
  examples: {
    ja: '新しい課題：この10文字を、1文字につき{perClass}枚の例から見分けます（それぞれ1枚目を示します）。',
    en: 'The new task: tell these ten characters apart, from {perClass} of each (the first is shown).',
  },
  example: {
    ja: '新しい課題：この10文字を見分けます。学習に使える例は、ここにある1枚ずつだけです。',
    en: 'The new task: tell these ten characters apart, from one image of each: these.',
  },
  frozen: { ja: '借りた層を固定＋新しい層', en: 'Borrowed layers frozen + new head' },
  scratch: { ja: 'すべての層をゼロから', en: 'All layers from scratch' },
  frozenLayer: {
    ja: '{layer}：固定。重みは1ビットも変わりません',
    en: '{layer}: frozen, not one bit of its weights changes',
  },
  right: { ja: '{right}／{all}枚が正解', en: '{right} of {all} right' },
  mistakes: { ja: '間違えた画像', en: 'it gets wrong' },
  explore: {
    ja: '{name}の答え。矢印キーでマスと画像を移り、何を何と間違えたかを読みます。Escapeで選択を外します。',
    en: 'Answers of “{name}”. Arrow keys go through cells and images and read what was taken for what; Escape lets go.',
  },
  point: {
    ja: '行は正しい文字、列は答えです。マスや画像を指すと詳しく示します。層の上の棒は、重みが最初から動いた量です。',
    en: 'Rows are true characters, columns answers; point at a cell or an image. Bars: how far a layer’s weights have moved.',
  },
  cell: {
    ja: '{name}：「{truth}」{all}枚のうち{count}枚を「{guess}」と答えました。',
    en: '{name}: of {all} “{truth}”, {count} were taken for “{guess}”.',
  },
  image: {
    ja: '{name}：この「{truth}」を「{guess}」と答えました。',
    en: '{name}: this “{truth}” was taken for “{guess}”.',
  },
  finding: {
    ja: '1文字{perClass}枚の例から学習し、検証用の画像の正解率は、固定＋新しい層が{frozen}%、ゼロからが{scratch}%です。',
    en: 'Learning from {perClass} of each character: of the held-out images the frozen layers with a new head get {frozen}% right, the network from scratch {scratch}%.',
  },
});
