/**
 * Decodes a reader's file. Spreadsheets write UTF-8, UTF-16 with a byte order mark, or, in Japan, Shift_JIS, which is
 * almost never valid UTF-8.
 */
export function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}
