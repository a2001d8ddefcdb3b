import { gunzip } from '../tools/gunzip.ts';
import manifest from './manifest.json' with { type: 'json' };

const url = new URL('./data.bin', import.meta.url).href;
const [n, pixels] = manifest.images.shape as [number, number];

/** Rows from the first up to, not including, the second. */
export type Rows = readonly [from: number, to: number];

/** 1,797 handwritten digits, 8×8 pixels. Licence, source and the reason for the split are in manifest.json. */
export interface Digits {
  /** `[n, 64]`: ink from 0 (paper) to 1, row by row. */
  images: Float32Array;
  /** `[n]`: the digit, 0 … 9. */
  labels: Uint8Array;
  /** Eleven filled-in forms to learn from, and three held out: no form is on both sides. */
  train: Rows;
  test: Rows;
}

/** Reads the data set; `load` fetches a URL's bytes. Rejects where the file is missing or damaged. */
export async function digits(load: (url: string) => Promise<ArrayBuffer>): Promise<Digits> {
  const content = await gunzip(await load(url));
  if (content.length !== n * (1 + pixels))
    throw new RangeError(`${url} holds ${content.length} bytes, not ${n * (1 + pixels)}`);
  return {
    labels: content.slice(0, n),
    images: Float32Array.from(content.subarray(n), (level) => level / manifest.levels),
    train: manifest.split.train as unknown as Rows,
    test: manifest.split.test as unknown as Rows,
  };
}
