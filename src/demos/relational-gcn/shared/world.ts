import type { Relation } from '../../../datasets/tools/graph.ts';
import type { Text } from '../../../i18n/text.ts';

/** Edges of one relation type, and what the nodes at their ends are to each other. */
export interface RelationType extends Relation {
  /** What the first node is to the second, and the second to the first: suppliers, customers. */
  ends: { first: Text; second: Text };
}

/** Nodes to be classified by their features and their edges. */
export interface World {
  names: readonly Text[];
  /** `[n, columns]`, row by row; without them every node is described only by its index. */
  features?: { columns: readonly Text[]; values: Float32Array };
  relationTypes: readonly RelationType[];
  classes: readonly Text[];
  /** `[n]`: index into the classes; −1 where it is not known. */
  labels: Int8Array;
}
