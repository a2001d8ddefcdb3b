import { samples, type Alphabet } from '../../../datasets/strokes/index.ts';
import { integer, shuffle, type Random } from '../../../numerics/random.ts';

/** Characters of a batch, each written twice: as many pairs are the same as are different. */
const perBatch = 32;

/** Pairs to learn from. */
export interface Batch {
  /** `[64 · 784]`: each character's first handwriting, then each one's second. */
  images: Float32Array;
  /** `[64]`: which of the training characters each image shows. */
  labels: Int32Array;
  /** The two images of pair i, and whether they are of one character (1) or not (0). */
  first: Int32Array;
  second: Int32Array;
  same: Float32Array;
}

export type Characters = 'digits' | 'ten' | 'latin' | 'all';
export type Pairs = 'both' | 'same' | 'different';

/**
 * The sets to learn from. The digits are the first ten characters of the Latin set; ten others are drawn from all
 * training characters and make one set.
 */
export function trainingAlphabets(
  alphabets: readonly Alphabet[],
  characters: Characters,
  random: Random,
): readonly Alphabet[] {
  const all = alphabets.filter(({ split }) => split === 'train');
  const drawn = shuffle(
    all.flatMap(({ glyphs }) => glyphs),
    random,
  );
  if (characters === 'all') return all;
  if (characters === 'ten') return [{ ...all[0]!, glyphs: drawn.slice(0, 10) }];
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
/** Which of the pairs are learned from: the first n are the same, the others different. */
const range: Record<Pairs, [number, number]> = {
  both: [0, 2 * n],
  same: [0, n],
  different: [n, 2 * n],
};

/** Every call draws another batch. Any character may come, but none stands beside itself in the ring. */
export function batches(
  alphabets: readonly Alphabet[],
  { amount, pairs }: { amount: number; pairs: Pairs },
  random: Random,
) {
  const glyphs = alphabets.flatMap((alphabet) => alphabet.glyphs.map(({ strokes }) => strokes));
  const otherThan = (one: number) => (one + 1 + integer(random, glyphs.length - 1)) % glyphs.length;
  const taken = [first.slice(...range[pairs]), second.slice(...range[pairs])] as const;
  const truth = same.slice(...range[pairs]);
  return (): Batch => {
    const ring = [integer(random, glyphs.length)];
    while (ring.length < n) ring.push(otherThan(ring.at(-1)!));
    while (ring.at(-1) === ring[0]) ring[n - 1] = otherThan(ring[n - 2]!);
    const labels = Int32Array.from([...ring, ...ring]);
    const written = Array.from(labels, (i) => glyphs[i]!);
    const images = samples(written, random, amount);
    return { images, labels, first: taken[0], second: taken[1], same: truth };
  };
}
