import type { Text } from '../../i18n/text.ts';

/** Where the layers that a reader borrows can come from. */
export const backbones = {
  shipped: { ja: '460字で学習済み', en: 'trained on 460 signs' },
  live: { ja: 'いま学習する', en: 'trained here, now' },
} as const satisfies Record<string, Text>;

/** What is told while they are trained here; `{…}` are those of `Progress`, and its accuracy in percent. */
export const preparing = {
  preparing: {
    ja: '{classes}字を事前学習中：{of}バッチのうち{batches}。調べる{asked}字の{percent}%を見分けます。',
    en: 'Pre-training on {classes} signs: batch {batches} of {of}. It names {percent}% of the {asked} asked about.',
  },
  waiting: {
    ja: '事前学習が終わると、新しい課題が始まります。',
    en: 'The new task begins when pre-training is done.',
  },
  findingPreparing: {
    ja: '借りる層を{classes}字で事前学習しています。調べる{asked}字のうち、いま{percent}%を見分けます。',
    en: 'The layers to be borrowed are being trained on {classes} other signs; of the {asked} asked about, {percent}% are now named.',
  },
} as const satisfies Record<string, Text>;
