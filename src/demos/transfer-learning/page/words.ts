import { glyphWords } from '../../../i18n/glyph-words.ts';
import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  ...glyphWords,
  waiting: {
    ja: '事前学習が終わると、新しい課題が始まります。',
    en: 'The new task begins when pre-training is done.',
  },
  examples: {
    ja: '新しい課題：この10文字を、1文字につき{perClass}枚の例から見分けます（1枚目ずつを示します）。',
    en: 'The new task: tell these ten characters apart, from {perClass} examples of each (the first is shown).',
  },
  example: {
    ja: '新しい課題：この10文字を見分けます。学習に使える例は、ここにある1枚ずつだけです。',
    en: 'The new task: tell these ten characters apart, from one example of each: these.',
  },
  frozen: { ja: '借りた層を固定＋新しいヘッド', en: 'Borrowed layers frozen + new head' },
  scratch: { ja: 'すべての層をゼロから', en: 'All layers from scratch' },
  frozenLayer: {
    ja: '{layer}：固定。重みはまったく変わりません',
    en: '{layer}: frozen; its weights do not change at all',
  },
  right: { ja: '{right}／{all}枚が正解', en: '{right} of {all} correct' },
  mistakes: { ja: '間違えた画像', en: 'mistakes' },
  explore: {
    ja: '{name}の答え。矢印キーでマスと画像を移り、何を何と間違えたかを読みます。Escapeで選択を外します。',
    en: 'Answers of “{name}”. Arrow keys move through cells and images and say which class was taken for which; Escape lets go.',
  },
  point: {
    ja: '行は正しい文字、列は答えです。マスや画像を指すと詳しく示します。層の上の棒は、重みが初期値から動いた量です。',
    en: 'Rows are true characters, columns are answers; point at a cell or an image. Bars show how far a layer’s weights have moved.',
  },
  pixels: {
    ja: '画素に直接ヘッドを載せると{percent}%です。',
    en: 'A head on the raw pixels alone gets {percent}%.',
  },
  cell: {
    ja: '{name}：「{truth}」{all}枚のうち{count}枚を「{guess}」と答えました。',
    en: '{name}: of {all} images of “{truth}”, {count} were classified as “{guess}”.',
  },
  image: {
    ja: '{name}：この「{truth}」を「{guess}」と答えました。',
    en: '{name}: this “{truth}” was classified as “{guess}”.',
  },
  finding: {
    ja: '1文字{perClass}枚の例から学習し、テスト用の画像の正解率は、借りた層を固定して{frozen}%、ゼロから{scratch}%、画素に直接ヘッドを載せて{pixels}%です。',
    en: 'Learning from {perClass} of each character: of the test images the network with borrowed layers classifies {frozen}% correctly, the one from scratch {scratch}%, a head on the raw pixels {pixels}%.',
  },
});
