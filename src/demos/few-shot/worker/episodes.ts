import { samples, type Alphabet } from '../../../datasets/strokes/index.ts';
import { integer, type Random } from '../../../numerics/random.ts';

/** Images in one training step, whatever the number of classes. */
export const imagesPerStep = 60;

/** A training episode: first the support, class after class, then the queries. */
export interface Episode {
  /** `[60 · 784]` */
  images: Float32Array;
  /** `[60]`: which training character each image shows. */
  labels: Int32Array;
  n: number;
  k: number;
  /** `[60 − n·k]`: each query's class, 0 … n − 1. */
  y: Int32Array;
}

/** Every call draws other classes, and writes them anew. */
export function episodes(
  alphabets: readonly Alphabet[],
  { n, k }: { n: number; k: number },
  random: Random,
): () => Episode {
  const glyphs = alphabets.flatMap((alphabet) => alphabet.glyphs.map(({ strokes }) => strokes));
  const each = imagesPerStep / n - k;
  const place = Int32Array.from({ length: n * k }, (_, i) => Math.floor(i / k));
  const y = Int32Array.from({ length: n * each }, (_, i) => Math.floor(i / each));
  return () => {
    const classes = drawn(glyphs.length, n, random);
    const labels = Int32Array.from([...place, ...y], (at) => classes[at]!);
    const written = Array.from(labels, (glyph) => glyphs[glyph]!);
    return { images: samples(written, random), labels, n, k, y };
  };
}

/** `count` different numbers below `from`. */
function drawn(from: number, count: number, random: Random): number[] {
  const taken = new Set<number>();
  while (taken.size < count) taken.add(integer(random, from));
  return [...taken];
}
