import { listed } from '../../i18n/phrases.ts';
import type { Lang, Text } from '../../i18n/text.ts';
import { clipped } from './file-mistake.ts';

/** Of more names than this only so many are told. */
const few = 3;
const marks = { ja: ['「', '」'], en: ['“', '”'] } as const;

/** Names from a reader's file in a sentence: the first ones, and of a long one its beginning. */
export function quoted(names: Iterable<string>): Text {
  const all = [...names];
  const inLang = (lang: Lang) => {
    const [open, close] = marks[lang];
    const told = all.slice(0, few).map((name) => open + clipped(name) + close);
    return listed(lang, all.length > few ? [...told, '…'] : told);
  };
  return { ja: inLang('ja'), en: inLang('en') };
}
