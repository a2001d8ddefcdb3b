import { gunzip } from './gunzip.ts';

/** Fetches a URL's bytes. Passed in, so that a data set can be read in a worker, on a page and in Node. */
export type Load = (url: string) => Promise<ArrayBuffer>;

/** Loads and decompresses a gzip file. Rejects if it is missing, damaged, or not of the expected length. */
export async function loadBytes(load: Load, url: string, length: number): Promise<Uint8Array> {
  const content = await gunzip(await load(url));
  if (content.length !== length)
    throw new RangeError(`${url} holds ${content.length} bytes, not ${length}`);
  return content;
}

/** Loads one of our JSON files; the test of its recipe guarantees the type. Rejects if it is missing or damaged. */
export async function loadJson<T>(load: Load, url: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await load(url))) as T;
}
