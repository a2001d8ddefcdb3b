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
