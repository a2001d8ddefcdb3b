import { shuffle, type Random } from '../../numerics/random.ts';

/** A part of a data set: rows from the first up to, not including, the second. */
type Range = readonly [from: number, to: number];

export const rowsIn = ([from, to]: Range): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** `perClass` random rows of every class within a range, class after class. */
export function balancedRows(
  labels: ArrayLike<number>,
  range: Range,
  perClass: number,
  random: Random,
): number[] {
  const classes = byClass(labels, shuffle(rowsIn(range), random));
  return classes.flatMap((rows) => rows.slice(0, perClass));
}

/**
 * Draws batches of `perClass` different rows of every class within a range, class after class. FaceNet does so too:
 * without several images of a class in a batch there would be no anchor-positive pairs.
 */
export function balancedBatches(
  labels: ArrayLike<number>,
  range: Range,
  perClass: number,
  random: Random,
): () => Int32Array {
  const classes = byClass(labels, rowsIn(range));
  return () => Int32Array.from(classes.flatMap((rows) => shuffle(rows, random).slice(0, perClass)));
}

/** The rows of each class that occurs, in the order of the classes. */
function byClass(labels: ArrayLike<number>, rows: readonly number[]): number[][] {
  const classes = new Map<number, number[]>();
  for (const row of rows) {
    const own = classes.get(labels[row]!);
    if (own) own.push(row);
    else classes.set(labels[row]!, [row]);
  }
  return [...classes].sort(([a], [b]) => a - b).map(([, own]) => own);
}
