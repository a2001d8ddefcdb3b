import type { Edge } from '../../../datasets/tools/graph.ts';
import type { Text } from '../../../i18n/text.ts';

/** Ties of one kind, and what those at either end of one are to each other. */
export interface Kind {
  id: string;
  name: Text;
  symmetric: boolean;
  /** From the first node to the second. */
  edges: readonly Edge[];
  /** What the first is to the second, and the second to the first: suppliers, customers. */
  ends: { first: Text; second: Text };
}

/** Nodes to be told apart by what is known of them and by their ties. */
export interface World {
  names: readonly Text[];
  /** What is known of every node, row by row; nothing but which node it is, if left out. */
  features?: { columns: readonly Text[]; values: Float32Array };
  kinds: readonly Kind[];
  classes: readonly Text[];
  /** `[n]`: index into the classes; −1 where it is not known. */
  labels: Int8Array;
}
