import type { Text } from '../../i18n/text.ts';

/** Two nodes, by index. */
export type Edge = readonly [from: number, to: number];

/** Nodes, edges, and the class of each node. */
export interface Graph {
  /** `[n]` */
  names: readonly string[];
  /** Undirected: each edge once, the smaller index first. */
  edges: readonly Edge[];
  classes: readonly Text[];
  /** `[n]`: index into the classes. */
  labels: Uint8Array;
}

/** Edges of one type. */
export interface Relation {
  id: string;
  name: Text;
  /** Whether edges are undirected, each listed once; otherwise they lead from the first node to the second. */
  symmetric: boolean;
  edges: readonly Edge[];
}
