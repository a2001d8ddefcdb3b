import { analyse } from 'chardet';
import { strictly } from './strictly.ts';

/** How browsers call what the detector names otherwise. */
const calls: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-9': 'windows-1254',
};
/** The detector's confidence, in percent, from which it is believed. */
const sure = 25;
/** The share of characters that are usual in Japanese, from which a text is taken as Japanese. */
const usual = 0.7;

/**
 * The encoding of bytes that are not UTF-8, or undefined if none is likely. A detector counts letters, and a small table
 * has too few of them, so what reads as Japanese, or as a Western language, is told by its characters.
 */
export function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0x1b)) return isClean('iso-2022-jp', bytes) ? 'iso-2022-jp' : undefined;
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const western = isWestern(bytes);
  const japanese = [
    { name: 'shift_jis', share: shareOf(binary.match(shiftJis), rateShiftJis) },
    { name: 'euc-jp', share: kanaInEuc.test(binary) ? shareOf(binary.match(eucJp), rateEucJp) : 0 },
  ].filter(({ name, share }) => share >= usual && isClean(name, bytes));
  const best = japanese.toSorted((a, b) => b.share - a.share)[0];
  if (best && !western) return best.name;
  const found = analyse(bytes)
    .filter(({ confidence }) => confidence >= sure)
    .map(({ name }) => calls[name] ?? name.toLowerCase())
    .find((name) => name !== 'utf-8' && isClean(name, bytes));
  return found ?? (western && isClean('windows-1252', bytes) ? 'windows-1252' : undefined);
}

/** Whether all bytes are of the encoding and none of them is a control or a character of private use. */
function isClean(encoding: string, bytes: Uint8Array): boolean {
  const text = strictly(encoding, bytes);
  return text !== undefined && !/[^\P{C}\t\n\f\r\u00ad\u200b-\u200f\ufeff]/u.test(text);
}

/** Characters of more than seven bits: two bytes, or single ones in a row. */
const shiftJis = /[\x81-\x9f\xe0-\xfc][\x40-\xfc]|[\xa0-\xdf]+|[\x80-\xff]/g;
const eucJp = /[\x8e\xa1-\xfe][\xa1-\xfe]|[\x80-\xff]/g;
/** A character of hiragana or katakana, without which EUC-JP cannot be told from Chinese. */
const kanaInEuc = /(?:^|[\0-\x7f])(?:[\xa1-\xfe]{2})*?[\xa4\xa5][\xa1-\xfe]/;

const shareOf = (found: readonly string[] | null, rate: (character: string) => number): number =>
  found ? found.reduce((sum, one) => sum + rate(one), 0) / found.length : 0;

/** 1 for kana, punctuation and the kanji of the first level; letters of half width seldom stand alone. */
function rateShiftJis(character: string): number {
  const lead = character.charCodeAt(0);
  if (lead >= 0xa0 && lead <= 0xdf) return character.length > 1 ? 0.6 : 0.2;
  if (lead <= 0x83 || (lead >= 0x87 && lead <= 0x98)) return 1;
  return lead >= 0xfa ? 0.7 : 0.3;
}

function rateEucJp(character: string): number {
  const lead = character.charCodeAt(0);
  return lead <= 0xa5 || (lead >= 0xb0 && lead <= 0xcf) ? 1 : 0.3;
}

/**
 * Whether it reads as words of a Western language in windows-1252: accented letters, signs where they usually stand, and
 * most letters without an accent.
 */
function isWestern(bytes: Uint8Array): boolean {
  const text = strictly('windows-1252', bytes) ?? '';
  const rest = text
    .replace(/(?<=\w)[’²³](?!\w{3})|(?<=[ \w])[–—](?=[ \w])|“(?=\w)|(?<=\w)”/g, '')
    .replace(/[À-ÖØ-öø-ÿœ°±µ×·€£¥§©®½¼¾\u00a0]/g, '');
  const accented = text.match(/[À-ÖØ-öø-ÿœ]/g)?.length ?? 0;
  const plain = text.match(/[a-z]/gi)?.length ?? 0;
  return /^[\0-\x7f]*$/.test(rest) && accented <= plain;
}
