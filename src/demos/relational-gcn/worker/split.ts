import { shuffle, type Random } from '../../../numerics/random.ts';

export interface Split {
  /** Nodes to train on: at most as many as asked for, as evenly from the classes as they allow. */
  known: Int32Array;
  /** Nodes to test on, the same third however many are trained on. */
  heldOut: Int32Array;
}

/** About a third of each class is held out, at random. Nodes without a label (−1) are in neither part. */
export function splitOf(labels: ArrayLike<number>, most: number, random: Random): Split {
  const nodes = shuffle(
    Array.from(labels, (_, node) => node).filter((node) => labels[node]! >= 0),
    random,
  );
  const classes = [...new Set(nodes.map((node) => labels[node]!))].sort((a, b) => a - b);
  const parts = classes.map((one) => {
    const members = nodes.filter((node) => labels[node] === one);
    const held = Math.max(1, Math.round(members.length / 3));
    return { heldOut: members.slice(0, held), known: members.slice(held) };
  });
  return {
    known: Int32Array.from(inTurns(parts.map(({ known }) => known)).slice(0, most)),
    heldOut: Int32Array.from(parts.flatMap(({ heldOut }) => heldOut)).sort(),
  };
}

/** First the first of each list, then the second of each … */
function inTurns(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}
