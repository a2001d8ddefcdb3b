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

/** Training images: the first thousand (0.25 MB), the other five thousand (1.3 MB); and a thousand held out. */
export type Part = keyof typeof urls;

/** Images and what they show. Every ten consecutive images are one of each class: image i is of class i mod 10. */
export interface Pictures {
  /** `[n, 784]`: brightness from 0 (background) to 1, row by row. */
  images: Float32Array;
  /** `[n]`: the class, 0 … 9; named in classes.ts. */
  labels: Uint8Array;
}

/**
 * Reads a part of Fashion-MNIST. A session that starts on the first thousand and goes on with the rest must take
 * the rest in at a step that it fixed beforehand, and wait for it there: else a run depends on the network.
 * Rejects where the file is missing or damaged. Licence, source and what was changed are in manifest.json.
 */
export async function fashion(load: Load, part: Part): Promise<Pictures> {
  const n = manifest.parts[part];
  const content = await loadBytes(load, urls[part], n * side * side);
  return {
    images: scaled(content, manifest.levels),
    labels: Uint8Array.from({ length: n }, (_, i) => i % manifest.classes),
  };
}
