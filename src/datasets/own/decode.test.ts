import { expect, test } from 'vitest';
import { decode } from './decode.ts';

test.each([
  ['UTF-8', [0xe5, 0x93, 0x81, 0x2c, 0x61]],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0xe5, 0x93, 0x81, 0x2c, 0x61]],
  ['UTF-16 with a byte order mark', [0xff, 0xfe, 0xc1, 0x54, 0x2c, 0x00, 0x61, 0x00]],
  ['Shift_JIS', [0x95, 0x69, 0x2c, 0x61]],
])('%s is read', (_, bytes) => {
  expect(decode(Uint8Array.from(bytes).buffer)).toBe('品,a');
});

test('an empty file is empty', () => {
  expect(decode(new ArrayBuffer(0))).toBe('');
});
