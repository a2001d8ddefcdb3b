import { FileMistake } from './file-mistake.ts';
import { strictly } from './strictly.ts';

/**
 * Decodes a reader's text file: UTF-8, UTF-16, or what its bytes tell, which loads a detector. Rejects with a FileMistake
 * if the file is no text or its encoding cannot be told: no text is better than a garbled one.
 */
export async function decode(bytes: ArrayBuffer): Promise<string> {
  const raw = new Uint8Array(bytes);
  if (workbooks.some((start) => start.every((byte, i) => raw[i] === byte)))
    throw new FileMistake({
      ja: '表計算ソフトのファイルです。CSV（UTF-8）として保存してください',
      en: 'This is a workbook of a spreadsheet program: save it as CSV (UTF-8)',
    });
  const told = strictly(markOf(raw) ?? 'utf-8', raw);
  if (told !== undefined && !told.includes('\0') && !told.includes('\x1b')) return told;
  if (told === undefined && isCut(raw))
    throw new FileMistake({
      ja: 'ファイルが文字の途中で切れています。もう一度保存してください',
      en: 'The file is cut off within a character: save it again',
    });
  const wide = withoutMark(raw);
  if (wide !== undefined) return wide;
  const { encodingOf } = await import('./encoding.ts');
  const encoding = encodingOf(raw);
  const text = encoding === undefined ? told : strictly(encoding, raw);
  if (text !== undefined) return text; // a NUL in UTF-8 is a mistake of its cell
  throw new FileMistake({
    ja: '文字コードを判別できません。UTF-8で保存してください',
    en: 'The encoding of the file is not known: save it as UTF-8',
  });
}

/** How xlsx and ods (zip) and xls begin. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** The encoding that a byte order mark names. */
function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Whether it is UTF-8 but for its last character, and has others of several bytes, without which it might be Latin. */
function isCut(bytes: Uint8Array): boolean {
  const start = bytes.findLastIndex((byte) => byte >= 0xc2);
  const whole = bytes.subarray(0, start);
  return start >= bytes.length - 3 && !isAscii(whole) && strictly('utf-8', whole) !== undefined;
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** UTF-16 without a mark: the zeros of its commas and line ends stand at odd places only, or at even ones. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0] as [number, number];
  bytes.forEach((byte, i) => byte === 0 && zeros[i % 2 === 0 ? 0 : 1]++);
  const [even, odd] = zeros;
  if ((even === 0) === (odd === 0)) return undefined;
  const text = strictly(odd > 0 ? 'utf-16le' : 'utf-16be', bytes);
  return text && /\n|\r/.test(text) ? text : undefined;
}
