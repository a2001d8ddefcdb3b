import type { Text } from '../../i18n/text.ts';

/** Sectors; firms are named after them: Steel 1, Steel 2 … */
export const sectors: readonly Text[] = [
  { ja: '鉄鋼', en: 'Steel' },
  { ja: '食品', en: 'Food' },
  { ja: '電機', en: 'Electric' },
  { ja: '運輸', en: 'Transport' },
  { ja: '薬品', en: 'Pharma' },
  { ja: '建設', en: 'Building' },
];

/** The features of every firm, in standard deviations. */
export const columns: readonly Text[] = [
  { ja: '利益率', en: 'margin' },
  { ja: '負債', en: 'debt' },
  { ja: '成長率', en: 'growth' },
  { ja: '規模', en: 'size' },
  { ja: '社齢', en: 'age' },
];

/** Ordered from weak to strong. */
export const ratingNames: readonly Text[] = [
  { ja: '格付けC', en: 'rating C' },
  { ja: '格付けB', en: 'rating B' },
  { ja: '格付けA', en: 'rating A' },
];

export const relationNames = {
  supplies: { ja: '供給', en: 'supplies' },
  owns: { ja: '所有', en: 'owns' },
  sector: { ja: '同業', en: 'same sector' },
  competes: { ja: '競合', en: 'competes' },
} as const satisfies Record<string, Text>;
