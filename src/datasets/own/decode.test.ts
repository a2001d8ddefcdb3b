import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { FileMistake } from './file-mistake.ts';

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const read = (bytes: Uint8Array) => decode(Uint8Array.from(bytes).buffer);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array) => bytes.map((_, i) => bytes[i ^ 1]!);
const table = '長さ,y\n1,あ\n';

test.each([
  ['UTF-8', bytesOf('e5 93 81 2c 61'), '品,a'],
  ['UTF-8 with a byte order mark', bytesOf('ef bb bf e5 93 81 2c 61'), '品,a'],
  ['UTF-16 with a byte order mark', bytesOf('ff fe c1 54 2c 00 61 00'), '品,a'],
  ['UTF-16, big end first', bytesOf('fe ff 54 c1 00 2c 00 61'), '品,a'],
  ['UTF-16 without a mark', utf16(table), table],
  ['UTF-16 without a mark, big end first', swapped(utf16(table)), table],
  ['Shift_JIS', bytesOf('95 69 2c 61'), '品,a'],
  [
    'Shift_JIS, kanji alone',
    bytesOf('90 67 92 b7 2c 90 ab 95 ca 0a 31 2c 92 6a'),
    '身長,性別\n1,男',
  ],
  ['Shift_JIS, half width', bytesOf('b6 c5 2c ca dd b6 b8 2c 97 c7 2c 88 ab'), 'ｶﾅ,ﾊﾝｶｸ,良,悪'],
  ['CP932', bytesOf('87 40 94 d4 2c fb fc 8b b4'), '①番,髙橋'],
  ['EUC-JP', bytesOf('c4 b9 a4 b5 2c 79 0a 31 2c a4 a2 0a'), table],
  ['ISO-2022-JP', bytesOf('1b 24 42 44 39 24 35 1b 28 42 2c 79'), '長さ,y'],
  [
    'windows-1252, German',
    Buffer.from('Größe,Länge,y\n1,2,groß\n', 'latin1'),
    'Größe,Länge,y\n1,2,groß\n',
  ],
  ['windows-1252, a sign alone', Buffer.from('T (°C),y\n1,2\n', 'latin1'), 'T (°C),y\n1,2\n'],
  ['windows-1252, an apostrophe', bytesOf('6d 65 6e 92 73 2c 79 0a 31 2c 32'), 'men’s,y\n1,2'],
  [
    'windows-1251',
    bytesOf('d0 ee f1 f2 2c c2 e5 f1 2c ca eb e0 f1 f1 0a 31 2c 32 2c ed e5 f2'),
    'Рост,Вес,Класс\n1,2,нет',
  ],
])('%s is read', async (_, bytes, text) => {
  expect(await read(bytes)).toBe(text);
});

test('an empty file is empty', async () => {
  expect(await read(new Uint8Array())).toBe('');
});

test.each([
  ['bytes of no encoding', bytesOf('61 2c 62 0a ff ff 81 20'), 'save it as UTF-8'],
  [
    'kanji that could as well be Chinese',
    bytesOf('bf c8 c4 b9 2c d0 d4 ca cc 0a'),
    'save it as UTF-8',
  ],
  ['a cut UTF-8 file', bytesOf('e5 93 81 2c 61 e5 93'), 'cut off within a character'],
  ['a cut UTF-16 file', bytesOf('ff fe 61 00 2c'), 'save it as UTF-8'],
  ['a workbook', bytesOf('50 4b 03 04 14 00'), 'workbook'],
])('%s: said, not shown as garbage', async (_, bytes, what) => {
  const told = await read(bytes).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(FileMistake);
  expect((told as FileMistake).text.en).toContain(what);
});
