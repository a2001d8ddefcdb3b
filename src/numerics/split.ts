import { shuffle, type Random } from './random.ts';

/** Rows of a data set by their use, in order of index where nothing else is said. */
export interface Split {
  /** To train on, the classes in turns. */
  known: Int32Array;
  /** To test on. */
  heldOut: Int32Array;
}

/**
 * Splits labelled rows at random, class by class. A share of each class is held out, at least one row, and is the same
 * however few of the others are trained on: at most `most`, as evenly from the classes as they allow. Rows without a
 * label (−1) are in neither part.
 * @param labels `[n]`
 */
export function stratifiedSplit(
  labels: ArrayLike<number>,
  { heldOut: share, most = Infinity }: { heldOut: number; most?: number },
  random: Random,
): Split {
  const rows = shuffle(
    Array.from(labels, (_, row) => row).filter((row) => labels[row]! >= 0),
    random,
  );
  const classes = [...new Set(rows.map((row) => labels[row]!))].sort((a, b) => a - b);
  const parts = classes.map((one) => {
    const members = rows.filter((row) => labels[row] === one);
    const held = Math.max(1, Math.round(members.length * share));
    return { heldOut: members.slice(0, held), known: members.slice(held) };
  });
  return {
    known: Int32Array.from(inTurns(parts.map(({ known }) => known)).slice(0, most)),
    heldOut: Int32Array.from(parts.flatMap(({ heldOut }) => heldOut)).sort(),
  };
}

/** First the first of each list, then the second of each … */
function inTurns(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}
