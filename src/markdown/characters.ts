import { isUtf8 } from 'node:buffer';
import { Mistake, tell } from './mistake.ts';

/**
 * The text of a file in UTF-8, without its byte order mark and with LF as line end. Throws a mistake with the line of
 * the first byte that is not UTF-8, and of each kind of character that a reader would not see or that damages words.
 */
export function decode(file: string, bytes: Uint8Array): string {
  if (isUtf16(bytes)) throw new Mistake(file, 1, `the file is in UTF-16; ${save}`);
  if (!isUtf8(bytes)) {
    const { line, column, byte } = firstBad(bytes);
    const hex = byte.toString(16).toUpperCase().padStart(2, '0');
    throw new Mistake(file, line, `byte ${column} of this line, 0x${hex}, is not UTF-8; ${save}`);
  }
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  tell(damage.flatMap(([pattern, what]) => found(file, text, pattern, what)));
  return text;
}

const save = 'save it as UTF-8';

/** By its byte order mark or, without one, by the zero bytes beside the first character. */
const isUtf16 = ([a, b]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0) !== (b === 0);

/** The first byte that is not UTF-8: its line and its position there, both from 1. */
function firstBad(bytes: Uint8Array): { line: number; column: number; byte: number } {
  let line = 1;
  let start = 0;
  for (let at = 0; at < bytes.length; line++, start = at) {
    const end = bytes.indexOf(0x0a, start);
    at = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(start, at))) break;
  }
  let at = start;
  // A character has one to four bytes.
  for (let size = 1; size <= 4; size++)
    if (isUtf8(bytes.subarray(at, at + size))) {
      at += size;
      size = 0;
    }
  return { line, column: at - start + 1, byte: bytes[at]! };
}

/**
 * Scripts whose letters U+200C and U+200D join or part, and emoji, which U+200D composes; elsewhere both are only
 * invisible.
 */
const joined =
  '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]|(?![\\p{scx=Latin}\\p{scx=Greek}\\p{scx=Cyrillic}' +
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}])[\\p{L}\\p{M}]';

/** What nobody types on purpose, with its message. */
const damage: readonly [pattern: RegExp, what: (code: string, before: string) => string][] = [
  [/\r/g, () => 'a line ends with CR alone; save the file with LF as line end'],
  [
    /\ufffd/g,
    (code, before) => `${code} stands${before} for a character that was lost; write that one`,
  ],
  [
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, // eslint-disable-line no-control-regex -- they are looked for
    (code, before) => `there is a control character, ${code},${before}; delete it`,
  ],
  [
    /[\p{Private_Use}\p{Noncharacter_Code_Point}]/gu,
    (code, before) => `${code} is no character that others can read,${before}; write another`,
  ],
  [
    new RegExp(
      '[\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]|' +
        `(?<!${joined})[\\u200c\\u200d]|(?<![\\u{1f3f4}\\u{e0020}-\\u{e007e}])[\\u{e0000}-\\u{e007f}]`,
      'gu',
    ),
    (code, before) => `there is an invisible character, ${code},${before}; delete it`,
  ],
];

/** The first mistake of a kind in a text, with the number of more lines that have it. */
function found(
  file: string,
  text: string,
  pattern: RegExp,
  what: (code: string, before: string) => string,
): Mistake[] {
  const places = Array.from(text.matchAll(pattern), ({ 0: character, index }) => ({
    character,
    line: text.slice(0, index).split(/[\n\r]/).length,
    before: text.slice(0, index).split('\n').at(-1)!.slice(-12),
  }));
  const [first] = places;
  if (!first) return [];
  const code = `U+${first.character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const where = first.before === '' ? ' at the start of the line' : ` after "${first.before}"`;
  const more = new Set(places.map(({ line }) => line)).size - 1;
  const others = more === 0 ? '' : ` (and ${more} more ${more === 1 ? 'line' : 'lines'})`;
  return [new Mistake(file, first.line, what(code, where) + others)];
}
