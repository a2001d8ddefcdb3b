import { pairsOf } from '../shared/problem.ts';
import type { Edits } from '../worker/study.ts';
import type { Subject } from '../session.ts';

/** Gives a node a label, or takes away the one it has. */
export function relabelled({ labels, ties }: Edits, node: number, label: number): Edits {
  const next = labels.slice();
  next[node] = labels[node]! >= 0 ? -1 : label;
  return { labels: next, ties };
}

/** Ties two nodes, or cuts the tie they have. */
export function retied({ labels, ties }: Edits, a: number, b: number): Edits {
  const tie = [Math.min(a, b), Math.max(a, b)] as const;
  const pairs = pairsOf(ties);
  const others = pairs.filter(([from, to]) => from !== tie[0] || to !== tie[1]);
  const next = others.length < pairs.length ? others : [...pairs, tie];
  return { labels, ties: Uint16Array.from(next.flat()) };
}

export const sameEdits = (a: Edits, b: Edits): boolean =>
  same(a.labels, b.labels) && same(a.ties, b.ties);

const same = (a: Int8Array | Uint16Array, b: Int8Array | Uint16Array): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** Changes outlive a run: one with another depth, on the same graph and from the same labels, is given them too. */
let kept: { start: Edits; edits: Edits } | undefined;

export function keepEdits({ start }: Subject, edits: Edits): void {
  kept = sameEdits(start, edits) ? undefined : { start, edits };
}
export const keptEdits = ({ start }: Subject): Edits | undefined =>
  kept && sameEdits(kept.start, start) ? kept.edits : undefined;
