import { glyphWords } from '../../../i18n/glyph-words.ts';
import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  ...glyphWords,
  examples: {
    ja: '新しい課題：この10文字を見分けます。下の三つは、1文字につき{perClass}枚の例から学習しています。',
    en: 'The new task: tell these ten characters apart. The three networks below learn from {perClass} examples of each.',
  },
  example: {
    ja: '新しい課題：この10文字を見分けます。下の三つは、ここにある1枚ずつの例だけから学習しています。',
    en: 'The new task: tell these ten characters apart. The three networks below learn from one example of each: these.',
  },
  tuned: { ja: 'ファインチューニング', en: 'Fine-tuned' },
  frozen: { ja: '固定', en: 'Frozen' },
  scratch: { ja: 'ゼロから', en: 'From scratch' },
  tunedHow: { ja: '借りた層も動かす', en: 'borrowed layers move' },
  frozenHow: { ja: '借りた層は動かさない', en: 'borrowed layers stay' },
  scratchHow: { ja: '何も借りない', en: 'nothing borrowed' },
  frozenLayer: {
    ja: '{layer}：固定。重みは、学習前からノルムの{moved}倍だけ動いた所にあります',
    en: '{layer}: frozen; its weights are {moved} times their initial norm away from where they started',
  },
  preparedLayer: {
    ja: '{layer}：事前学習中。新しい課題はまだ始まっていません',
    en: '{layer}: being pre-trained; the new task has not begun',
  },
  waitingLayer: {
    ja: '{layer}：新しい課題が始まるのを待っています',
    en: '{layer}: waits for the new task to begin',
  },
  isPrepared: { ja: '事前学習中', en: 'pre-training' },
  waits: { ja: '開始を待っています', en: 'waiting to begin' },
  press: { ja: '押すと固定と学習が切り替わります', en: 'press to freeze or unfreeze it' },
  right: { ja: '新しい課題の正解率', en: 'accuracy, new task' },
  bySize: { ja: '例の数と、新しい課題の正解率', en: 'Accuracy by number of examples' },
  examplesEach: { ja: '1文字あたりの例の数', en: 'examples of each character' },
  each: { ja: '1文字{n}枚', en: '{n} of each character' },
  lost: { ja: '忘れた前の文字 {percent}%', en: 'old characters forgotten {percent}%' },
  explore: {
    ja: '例の数ごとの、新しい課題の正解率。左右の矢印キーで例の数を選びます。Escapeで選択を外します。',
    en: 'Accuracy on the new task for each number of examples. Left and right arrow keys choose a number; Escape lets go.',
  },
  old: {
    ja: '前に覚えた文字（460字のうち230字）：読めた{knew}字のうち、いまも読めるのは{left}字。{percent}%を忘れました。',
    en: 'Characters learned before (230 of 460): it recognised {knew} and still recognises {left}; {percent}% are forgotten.',
  },
  wall: {
    ja: '前に覚えた文字。濃い字はいまも読めます。薄く、線で消した字は忘れました。',
    en: 'Characters learned before. Those in full ink are still recognised; the pale, crossed-out ones are forgotten.',
  },
  wallPreparing: {
    ja: '借りる層が事前学習で覚える文字。濃い字はもう読めます。薄い字はまだ読めません。',
    en: 'Characters that the layers to be borrowed learn. Those in full ink are recognised by now, the pale ones not yet.',
  },
  legendPreparing: {
    ja: '濃い字：もう読める　薄い字：まだ読めない　錠：新しい課題で固定する層を選ぶ',
    en: 'Full ink: recognised by now. Pale: not yet. Padlocks: choose which layers the new task will freeze.',
  },
  legend: {
    ja: '濃い字：いまも読める　消し線：忘れた　薄い字：はじめから読めなかった　錠：押すと固定／学習　層の上の棒：重みが動いた距離',
    en: 'Full ink: still recognised. Crossed out: forgotten. Pale: never recognised. Padlocks: press to freeze or unfreeze a layer. Bars over layers: how far the weights have moved.',
  },
  finding: {
    ja: '1文字{n}枚の例から学習した新しい課題の正解率は、ファインチューニング{tuned}%、固定{frozen}%、ゼロから{scratch}%。前に読めた文字の{percent}%を忘れました。',
    en: 'New task, {n} of each character: fine-tuned {tuned}%, frozen {frozen}%, from scratch {scratch}% correct. Of the old characters it recognised before, {percent}% are forgotten.',
  },
});
