import { samples, type Alphabet } from '../../../datasets/strokes/index.ts';
import { integer, type Random } from '../../../numerics/random.ts';

/** Characters of a batch, each written twice: as many pairs are the same as are different. */
const perBatch = 32;

/** Pairs to learn from. */
export interface Batch {
  /** `[64 · 784]`: each character's first handwriting, then each one's second. */
  images: Float32Array;
  /** The two images of pair i, and whether they are of one character (1) or not (0). */
  first: Int32Array;
  second: Int32Array;
  same: Float32Array;
}

export type Characters = 'digits' | 'latin' | 'all';

/** The alphabets to learn from. The digits are the first ten characters of the Latin alphabet. */
export function trainingAlphabets(
  alphabets: readonly Alphabet[],
  characters: Characters,
): readonly Alphabet[] {
  const all = alphabets.filter(({ split }) => split === 'train');
  if (characters === 'all') return all;
  const latin = all.filter(({ id }) => id === 'latin');
  if (characters === 'latin') return latin;
  return latin.map((alphabet) => ({ ...alphabet, glyphs: alphabet.glyphs.slice(0, 10) }));
}

const numbers = (n: number, of: (i: number) => number) =>
  Int32Array.from({ length: n }, (_, i) => of(i));

/** A ring of 2n pairs: character i with itself in another handwriting, and with the character after it. */
const n = perBatch;
const first = numbers(2 * n, (i) => i % n);
const second = numbers(2 * n, (i) => n + (i < n ? i : (i + 1) % n));
const same = Float32Array.from({ length: 2 * n }, (_, i) => (i < n ? 1 : 0));

/** Every call draws another batch. Any character may come, but none stands beside itself in the ring. */
export function batches(alphabets: readonly Alphabet[], amount: number, random: Random) {
  const glyphs = alphabets.flatMap((alphabet) => alphabet.glyphs.map(({ strokes }) => strokes));
  const otherThan = (one: number) => (one + 1 + integer(random, glyphs.length - 1)) % glyphs.length;
  return (): Batch => {
    const ring = [integer(random, glyphs.length)];
    while (ring.length < n) ring.push(otherThan(ring.at(-1)!));
    while (ring.at(-1) === ring[0]) ring[n - 1] = otherThan(ring[n - 2]!);
    const written = ring.map((i) => glyphs[i]!);
    const images = samples([...written, ...written], random, amount);
    return { images, first, second, same };
  };
}
