import type { Text } from '../../i18n/text.ts';

/** What each of the ten classes shows, by label. */
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
