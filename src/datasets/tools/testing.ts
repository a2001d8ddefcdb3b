import { readFile } from 'node:fs/promises';

/** Reads a file in Node by the URL that a data set has for it; for tests. */
export async function load(url: string): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(new URL(url))).buffer;
}
