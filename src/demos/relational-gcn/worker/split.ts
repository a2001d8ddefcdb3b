import { shuffle, type Random } from '../../../numerics/random.ts';

export interface Split {
  /** Nodes whose class the arms are told, at most so many as asked for, the classes taking turns. */
  known: Int32Array;
  /** Nodes whose class is asked, always the same third. */
  heldOut: Int32Array;
}

/** Of each class about a third is held out, by chance. Nodes without a label (−1) are in neither part. */
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
