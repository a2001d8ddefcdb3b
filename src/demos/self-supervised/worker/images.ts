import type { Digits } from '../../../datasets/digits/index.ts';
import { shuffle, type Random } from '../../../numerics/random.ts';
import { pixels } from './model.ts';

/** The images of these rows, `[n, 64]`. */
export function images({ images }: Digits, rows: ArrayLike<number>): Float32Array {
  const x = new Float32Array(rows.length * pixels);
  for (let i = 0; i < rows.length; i++)
    x.set(images.subarray(rows[i]! * pixels, (rows[i]! + 1) * pixels), i * pixels);
  return x;
}

/** All rows to learn from. */
export const trainingRows = ({ train: [from, to] }: Digits): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** So many rows of every digit among those to learn from, by lot. */
export function balanced(data: Digits, perClass: number, random: Random): number[] {
  const mixed = shuffle(trainingRows(data), random);
  return Array.from({ length: 10 }, (_, digit) =>
    mixed.filter((row) => data.labels[row] === digit).slice(0, perClass),
  ).flat();
}
