import { glyphWords } from '../../../i18n/glyph-words.ts';
import { phrases } from '../../../i18n/phrases.ts';

export const say = phrases({
  ...glyphWords,
  examples: {
    ja: '新しい課題：この10文字を、1文字につき{perClass}枚の例から学習します。',
    en: 'The new task: these ten characters, from {perClass} of each.',
  },
  tuned: { ja: 'ファインチューニング', en: 'Fine-tuned' },
  frozen: { ja: '固定', en: 'Frozen' },
  scratch: { ja: 'ゼロから', en: 'From scratch' },
  tunedHow: { ja: '借りた層も動かす', en: 'borrowed layers move' },
  frozenHow: { ja: '借りた層は動かさない', en: 'borrowed layers stay' },
  scratchHow: { ja: '何も借りない', en: 'nothing borrowed' },
  frozenLayer: {
    ja: '{layer}：固定。重みは最初から、長さの{moved}倍だけ離れた所にあります',
    en: '{layer}: frozen; its weights lie {moved} times their length at the start away from it',
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
  press: { ja: '押すと固定と学習が切り替わります', en: 'press to freeze or free it' },
  right: { ja: '新しい課題の正解率', en: 'of the new task' },
  old: {
    ja: '前に覚えた文字（460字のうち230字で調べます）：読めた{knew}字のうち、ファインチューニングのあとも読めるのは{left}字。{percent}%を忘れました。',
    en: 'Characters learned before (230 of 460 shown): it could read {knew}, fine-tuned it still reads {left}; {percent}% are forgotten.',
  },
  wall: {
    ja: '前に覚えた文字。はっきり見える字はいまも読めます。薄く、線で消した字は忘れました。',
    en: 'Characters learned before. Those in full ink are still read; the pale, crossed-out ones are forgotten.',
  },
  wallPreparing: {
    ja: '借りる層が事前学習で覚える文字。はっきり見える字はもう読めます。薄い字はまだ読めません。',
    en: 'Characters that the layers to be borrowed learn. Those in full ink are read by now, the pale ones not yet.',
  },
  legendPreparing: {
    ja: '濃い字：もう読める　薄い字：まだ読めない　錠：新しい課題で固定／学習する層を選ぶ',
    en: 'Full ink: read by now. Pale: not yet. Padlocks: choose what the new task will move.',
  },
  legend: {
    ja: '濃い字：いまも読める　消し線：忘れた　薄い字：はじめから読めなかった　錠：押すと固定／学習',
    en: 'Full ink: still read. Crossed out: forgotten. Pale: never read. Padlocks: press to freeze or free a layer.',
  },
  finding: {
    ja: '新しい課題の正解率は、ファインチューニング{tuned}%、固定{frozen}%、ゼロから{scratch}%。前に読めた文字の{percent}%を忘れました。',
    en: 'New task: fine-tuned {tuned}%, frozen {frozen}%, from scratch {scratch}% right. Of the characters it could read before, {percent}% are forgotten.',
  },
});
