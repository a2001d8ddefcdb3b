import { ln } from './elementary.ts';

/** A source of numbers in [0, 1). */
export type Random = () => number;

/**
 * sfc32 (Doty-Humphrey, PractRand): a seeded source of numbers in [0, 1) with 128 bits of state. Integer
 * arithmetic only, so every engine draws the same bits. Each whole number up to 2⁵³ − 1 is a seed of its own.
 */
export function random(seed: number): Random {
  return sfc32(seed | 0, Math.trunc(seed / 2 ** 32) | 0, 0);
}

function sfc32(a: number, b: number, c: number): Random {
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) next(); // until every bit of the seed has reached every bit of the state
  return next;
}

/** A further source, independent of what the given one draws later. Takes three numbers from it. */
export function fork(random: Random): Random {
  const word = () => (random() * 2 ** 32) | 0;
  return sfc32(word(), word(), word());
}

/** A number in [min, max). */
export const uniform = (random: Random, min: number, max: number): number =>
  min + (max - min) * random();

/** One of 0, 1 … n − 1, each as likely. */
export const integer = (random: Random, n: number): number => Math.floor(random() * n);

/** `count` numbers of 0, 1 … n − 1, each drawn independently: rows of a batch, with replacement. */
export const integers = (random: Random, n: number, count: number): Int32Array =>
  Int32Array.from({ length: count }, () => integer(random, n));

/** A number from the normal distribution with mean 0 and variance 1 (Marsaglia's polar method). */
export function normal(random: Random): number {
  for (;;) {
    const x = uniform(random, -1, 1);
    const y = uniform(random, -1, 1);
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * ln(s)) / s);
  }
}

/** One of the items, each as likely. Throws where there is none. */
export function choice<T>(items: readonly T[], random: Random): T {
  if (items.length === 0) throw new RangeError('there is nothing to choose from');
  return items[integer(random, items.length)]!;
}

/** The items in a random order, each order as likely (Fisher–Yates); the given array stays as it is. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = integer(random, i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return shuffled;
}
