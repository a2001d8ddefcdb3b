import type { Edits } from '../worker/study.ts';
import type { Fixed } from '../session.ts';

/** Gives a node a label, or removes the one it has. */
export function relabelled({ labels, edges }: Edits, node: number, label: number): Edits {
  const next = labels.slice();
  next[node] = labels[node]! >= 0 ? -1 : label;
  return { labels: next, edges };
}

export const sameEdits = (a: Edits, b: Edits): boolean =>
  same(a.labels, b.labels) && same(a.edges, b.edges);

const same = (a: Int8Array | Uint16Array, b: Int8Array | Uint16Array): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** The reader's changes outlive a run: the next one gets them too if it starts from the same graph and the same labels. */
let kept: { start: Edits; edits: Edits } | undefined;

export function keepEdits({ start }: Fixed, edits: Edits): void {
  kept = sameEdits(start, edits) ? undefined : { start, edits };
}
export const keptEdits = ({ start }: Fixed): Edits | undefined =>
  kept && sameEdits(kept.start, start) ? kept.edits : undefined;
