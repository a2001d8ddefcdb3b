import type { Edits } from '../worker/study.ts';

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

const kept = new WeakMap<object, { start: Edits; edits: Edits }>();

/**
 * The reader's changes in a figure outlive a run: the next one gets them too if it starts from the same graph and the
 * same labels.
 */
export function keepEdits(figure: object, start: Edits, edits: Edits): void {
  kept.set(figure, { start, edits });
}

/** None if they change nothing. */
export function keptEdits(figure: object, start: Edits): Edits | undefined {
  const before = kept.get(figure);
  if (!before || !sameEdits(before.start, start) || sameEdits(before.edits, start))
    return undefined;
  return before.edits;
}
