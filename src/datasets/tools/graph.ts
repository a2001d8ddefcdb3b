import type { Text } from '../../i18n/text.ts';

/** Two nodes, by index. */
export type Edge = readonly [from: number, to: number];

/** Nodes, who is tied to whom, and the group that each node belongs to. */
export interface Graph {
  /** `[n]` */
  names: readonly string[];
  /** Each tie once, the smaller index first; it goes both ways. */
  edges: readonly Edge[];
  classes: readonly Text[];
  /** `[n]`: index into the classes. */
  labels: Uint8Array;
}

/** Ties of one kind. */
export interface Relation {
  id: string;
  name: Text;
  /** Whether each tie, listed once, goes both ways; else it goes from the first node to the second. */
  symmetric: boolean;
  edges: readonly Edge[];
}
