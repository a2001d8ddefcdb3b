import { listed, sentences } from '../../i18n/phrases.ts';
import type { Lang } from '../../i18n/text.ts';
import type { Answer } from '../engine/own-data.ts';
import { say } from '../frame/strings.ts';
import { TooBig, UnreadFile } from './files.ts';

/** What is wrong with the files that the reader has given. */
export function problemOf(lang: Lang, answer: Exclude<Answer, { is: 'taken' }>): string {
  if (answer.is === 'mistaken') {
    const mistake = answer.mistake.text[lang];
    if (!answer.file) return mistake;
    const said = say(lang, 'inFile', { file: answer.file[lang], mistake });
    return answer.isEarlier ? sentences(lang, say(lang, 'notFitting'), said) : said;
  }
  const files = listed(
    lang,
    answer.files.map(({ label }) => label[lang]),
  );
  return say(lang, 'alsoNeeded', { files });
}

/** Why a file could not be turned into text. */
export function unreadable(lang: Lang, error: unknown): string {
  if (error instanceof TooBig) return say(lang, 'tooBig', { most: sizeOf(error.most) });
  if (error instanceof UnreadFile)
    return say(lang, 'inFile', { file: error.file, mistake: error.mistake.text[lang] });
  return say(lang, 'unreadable');
}

const sizeOf = (bytes: number): string => (bytes < 1e6 ? `${bytes / 1e3} kB` : `${bytes / 1e6} MB`);

/** As a sentence, with its full stop. */
export const ended = (text: string, lang: Lang): string =>
  /[.。]$/.test(text) ? text : text + { ja: '。', en: '.' }[lang];
