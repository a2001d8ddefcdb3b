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

/** Edges `[m, 2]` in one array, row by row: small enough to go to the page with every snapshot. */
export type EdgeList = Uint16Array;

export const edgeList = (edges: readonly Edge[]): EdgeList => Uint16Array.from(edges.flat());

export const pairsOf = (edges: EdgeList): Edge[] =>
  Array.from({ length: edges.length / 2 }, (_, i) => [edges[2 * i]!, edges[2 * i + 1]!]);

/** Without direction: each pair of nodes once, the smaller index first. */
export function undirected(edges: readonly Edge[]): EdgeList {
  const pairs = new Map<string, Edge>();
  for (const edge of edges.map(smallerFirst)) pairs.set(edge.join(), edge);
  return edgeList([...pairs.values()]);
}

const smallerFirst = ([a, b]: Edge): Edge => (a < b ? [a, b] : [b, a]);

/** Adds an edge between two nodes of an undirected graph, or removes the one they have. */
export function toggled(edges: EdgeList, a: number, b: number): EdgeList {
  const edge = smallerFirst([a, b]);
  const pairs = pairsOf(edges);
  const others = pairs.filter(([from, to]) => from !== edge[0] || to !== edge[1]);
  return edgeList(others.length < pairs.length ? others : [...pairs, edge]);
}

/** The neighbours of each node of an undirected graph, in the order of the edges: `[n]`. */
export function neighbours(n: number, edges: EdgeList): number[][] {
  const lists = Array.from({ length: n }, (): number[] => []);
  for (const [a, b] of pairsOf(edges)) {
    lists[a]!.push(b);
    lists[b]!.push(a);
  }
  return lists;
}
