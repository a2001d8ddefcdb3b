/** Phrases of the figures about the glyph network, its pre-training and its layers. */
export const glyphWords = {
  preparing: {
    ja: '{classes}字を事前学習中：{of}バッチのうち{batches}。テスト用の{asked}字の{percent}%を見分けます。',
    en: 'Pre-training on {classes} characters: batch {batches} of {of}. It recognises {percent}% of the {asked} tested.',
  },
  findingPreparing: {
    ja: '借りる層を{classes}字で事前学習しています。テスト用の{asked}字のうち、いま{percent}%を見分けます。',
    en: 'The layers to be borrowed are being trained on {classes} other characters; {percent}% of the {asked} tested are recognised now.',
  },
  network: {
    ja: '{name}：各層の状態と、重みの動いた量',
    en: '{name}: state of each layer, and how far its weights have moved',
  },
  freeLayer: {
    ja: '{layer}：学習中。重みは、学習前のノルムの{moved}倍だけ動きました',
    en: '{layer}: trained; its weights have moved by {moved} times their initial norm',
  },
  newLayer: {
    ja: 'head：この課題のための新しい層。重みはすべて0から始めました',
    en: 'head: new for this task; all its weights started at zero',
  },
  new: { ja: '新', en: 'new' },
} as const;
