/** A column: the name that a reader is asked for, and other names that tools give it, in lower case. */
export interface Asked {
  name: string;
  or: readonly string[];
  /** Names that win over all of these. */
  before?: readonly string[];
  optional?: true;
}
export const edgeColumns = {
  source: { name: 'source', or: ['from', 'src', '始点'] },
  target: { name: 'target', or: ['to', 'dst', '終点'] },
  relation: { name: 'relation', or: ['関係'], optional: true },
} as const;

const node = { name: 'node', or: ['id', 'name', 'ノード'] };
const classes = ['class', 'group', 'modularity_class'];
export const labelColumns = { node, label: { name: 'label', or: ['ラベル', ...classes] } };
/** Beside an `Id`, Gephi writes a node's name into `Label`, and its class into a column of its own. */
export const gephisColumns = { node, label: { name: 'label', or: [], before: classes } };

const all = ({ name, or }: Asked): string[] => [name, ...or];
const pairs = (one: Asked, other: Asked): string[] =>
  all(one).flatMap((first) => all(other).map((second) => `${first},${second}`));

/** How the first row of a file of edges may read, and of a file of labels. */
export const edgeHeaders = pairs(edgeColumns.source, edgeColumns.target);
export const labelHeaders = pairs(node, labelColumns.label);
