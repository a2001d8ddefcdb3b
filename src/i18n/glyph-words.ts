/** Phrases of the figures about the glyph network, its pre-training and its layers. */
export const glyphWords = {
  preparing: {
    ja: '{classes}字を事前学習中：{of}バッチのうち{batches}。調べる{asked}字の{percent}%を見分けます。',
    en: 'Pre-training on {classes} characters: batch {batches} of {of}. It names {percent}% of the {asked} asked about.',
  },
  findingPreparing: {
    ja: '借りる層を{classes}字で事前学習しています。調べる{asked}字のうち、いま{percent}%を見分けます。',
    en: 'The layers to be borrowed are being trained on {classes} other characters; of the {asked} asked about, {percent}% are now named.',
  },
  network: {
    ja: '{name}：各層の状態と、重みの動いた量',
    en: '{name}: state of each layer, and how far its weights have moved',
  },
  freeLayer: {
    ja: '{layer}：学習中。重みは最初から、長さの{moved}倍だけ動きました',
    en: '{layer}: learns; its weights have moved by {moved} times their length at the start',
  },
  newLayer: {
    ja: 'head：この課題のための新しい層。重み0から学習を始めました',
    en: 'head: new for this task; it began with all weights at zero',
  },
  new: { ja: '新', en: 'new' },
} as const;
