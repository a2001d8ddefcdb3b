import type { Text } from '../../i18n/text.ts';

/**
 * Ten characters each, of scripts and symbols that the backbone was not trained on. The kana were chosen because they
 * look alike, so that the task is not too easy.
 */
export const tasks = {
  hiragana: { title: { ja: 'ひらがな', en: 'Hiragana' }, characters: 'あおぬめねれわはほま' },
  katakana: { title: { ja: 'カタカナ', en: 'Katakana' }, characters: 'アマムシツソンクタワ' },
  greek: { title: { ja: 'ギリシャ文字', en: 'Greek' }, characters: 'αβδλσφψωξζ' },
  kanji: { title: { ja: '漢字', en: 'Kanji' }, characters: '日円年大人東中本京出' },
  astrology: { title: { ja: '占星術の記号', en: 'Astrology' }, characters: '♉♊♋♌♍♏♐♑♒♓' },
} satisfies Record<string, { title: Text; characters: string }>;
export type TaskName = keyof typeof tasks;

/** The tasks as the options of a choice. */
export const taskOptions = Object.fromEntries(
  Object.entries(tasks).map(([name, { title }]) => [name, title]),
) as Record<TaskName, Text>;
