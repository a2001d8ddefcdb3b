import { gunzip } from './gunzip.ts';

/** Fetches a URL's bytes; handed in, so that a data set reads the same in a worker, on a page and in Node. */
export type Load = (url: string) => Promise<ArrayBuffer>;

/** The bytes inside a gzip file. Rejects where it is missing, damaged, or not as long as expected. */
export async function loadBytes(load: Load, url: string, length: number): Promise<Uint8Array> {
  const content = await gunzip(await load(url));
  if (content.length !== length)
    throw new RangeError(`${url} holds ${content.length} bytes, not ${length}`);
  return content;
}

/** What a JSON file of ours says; its recipe's test vouches for the type. Rejects where it is missing or damaged. */
export async function loadJson<T>(load: Load, url: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await load(url))) as T;
}
