import { shuffle, type Random } from '../../../numerics/random.ts';

/**
 * Draws batches of `perClass` different rows of every class, class after class, from the rows in [from, to).
 * FaceNet does likewise: without several of a kind in a batch there would be no anchor-positive pairs.
 */
export function balancedBatches(
  labels: ArrayLike<number>,
  [from, to]: readonly [number, number],
  perClass: number,
  random: Random,
): () => Int32Array {
  const classes = new Map<number, number[]>();
  for (let row = from; row < to; row++)
    classes.set(labels[row]!, [...(classes.get(labels[row]!) ?? []), row]);
  const ordered = [...classes].sort(([a], [b]) => a - b).map(([, rows]) => rows);
  return () => Int32Array.from(ordered.flatMap((rows) => shuffle(rows, random).slice(0, perClass)));
}
