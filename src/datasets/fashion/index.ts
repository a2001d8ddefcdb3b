import { loadBytes, type Load } from '../tools/load.ts';
import { scaled } from '../tools/scaled.ts';
import manifest from './manifest.json' with { type: 'json' };

/** Height and width of an image in pixels. */
const side = manifest.images.shape[0]!;
const urls = {
  first: new URL('./first.bin', import.meta.url).href,
  rest: new URL('./rest.bin', import.meta.url).href,
  test: new URL('./test.bin', import.meta.url).href,
};

/** Training images: the first thousand (0.25 MB) and the other five thousand (1.3 MB). Test images: a thousand. */
export type Part = keyof typeof urls;

/** Images and their classes. Every ten consecutive images hold one of each class: image i has class i mod 10. */
export interface FashionImages {
  /** `[n, 784]`: brightness from 0 (background) to 1, row by row. */
  images: Float32Array;
  /** `[n]`: the class, 0 … 9; named in classes.ts. */
  labels: Uint8Array;
}

/**
 * Reads a part of Fashion-MNIST. A session that starts on the first thousand images must add the rest at a step fixed
 * in advance, and wait for the file there; otherwise a run would depend on the speed of the download.
 * Rejects if the file is missing or damaged. Licence, source and changes: manifest.json.
 */
export async function fashion(load: Load, part: Part): Promise<FashionImages> {
  const n = manifest.parts[part];
  const content = await loadBytes(load, urls[part], n * side * side);
  return {
    images: scaled(content, manifest.levels),
    labels: Uint8Array.from({ length: n }, (_, i) => i % manifest.classes),
  };
}
