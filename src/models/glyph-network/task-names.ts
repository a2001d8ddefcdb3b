import type { Text } from '../../i18n/text.ts';

/**
 * Ten signs each that the backbone has never been shown, of alphabets that it has never been shown; of kana those
 * that look alike, so that there is something to be learned.
 */
export const tasks = {
  hiragana: { title: { ja: 'ひらがな', en: 'Hiragana' }, characters: 'あおぬめねれわはほま' },
  katakana: { title: { ja: 'カタカナ', en: 'Katakana' }, characters: 'アマムシツソンクタワ' },
  greek: { title: { ja: 'ギリシャ文字', en: 'Greek' }, characters: 'αβδλσφψωξζ' },
  kanji: { title: { ja: '漢字', en: 'Kanji' }, characters: '日円年大人東中本京出' },
  astrology: { title: { ja: '占星術の記号', en: 'Astrology' }, characters: '♉♊♋♌♍♏♐♑♒♓' },
} satisfies Record<string, { title: Text; characters: string }>;
export type TaskName = keyof typeof tasks;
