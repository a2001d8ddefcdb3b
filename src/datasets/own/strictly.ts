/** The text, or undefined if not all bytes are of that encoding. A byte order mark is left out. */
export function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
