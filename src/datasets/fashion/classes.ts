import type { Text } from '../../i18n/text.ts';

/** Names of the ten classes, by label. */
export const classNames: readonly Text[] = [
  { ja: 'Tシャツ', en: 'T-shirt' },
  { ja: 'ズボン', en: 'Trousers' },
  { ja: 'プルオーバー', en: 'Pullover' },
  { ja: 'ドレス', en: 'Dress' },
  { ja: 'コート', en: 'Coat' },
  { ja: 'サンダル', en: 'Sandal' },
  { ja: 'シャツ', en: 'Shirt' },
  { ja: 'スニーカー', en: 'Sneaker' },
  { ja: 'かばん', en: 'Bag' },
  { ja: 'ブーツ', en: 'Ankle boot' },
];
