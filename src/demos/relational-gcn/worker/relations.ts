import type { Edge } from '../../../datasets/tools/graph.ts';
import type { Text } from '../../../i18n/text.ts';
import type { World } from '../shared/world.ts';

/** A relation type in one direction: which nodes send each node a message. */
export interface Directed {
  /** Index into the relation types. */
  type: number;
  /** What the neighbours are to the node. */
  name: Text;
  /** Whether an edge leads from the neighbour to the node, from the node to the neighbour, or both ways. */
  direction: 'in' | 'out' | 'both';
  /** `[n]`: the neighbours of each node, each once. */
  neighbours: readonly (readonly number[])[];
}

/** As in the paper, each relation type and its inverse; a symmetric one is its own inverse. */
export function directedOf({ names: { length }, relationTypes }: World): Directed[] {
  return relationTypes.flatMap(({ symmetric, edges, ends }, type): Directed[] => {
    const inverse = edges.map(([from, to]): Edge => [to, from]);
    const from = (given: readonly Edge[]) => sourcesOf(length, given);
    return symmetric
      ? [{ type, name: ends.first, direction: 'both', neighbours: from([...edges, ...inverse]) }]
      : [
          { type, name: ends.first, direction: 'in', neighbours: from(edges) },
          { type, name: ends.second, direction: 'out', neighbours: from(inverse) },
        ];
  });
}

/** Per node the first nodes of the edges that end there. */
function sourcesOf(n: number, edges: readonly Edge[]): number[][] {
  const sources = Array.from({ length: n }, () => new Set<number>());
  for (const [from, to] of edges) sources[to]!.add(from);
  return sources.map((one) => [...one]);
}

/** The neighbours of each node in any of the relations, each once: `[n]`. */
export const mergedNeighbours = (n: number, relations: readonly Directed[]): number[][] =>
  Array.from({ length: n }, (_, i) => [
    ...new Set(relations.flatMap(({ neighbours }) => neighbours[i]!)),
  ]);

/** Row i marks with 1 the neighbours of node i in any of the relations: `[n, n]`, row by row. */
export function adjacencyOf(n: number, relations: readonly Directed[]): Float32Array {
  const matrix = new Float32Array(n * n);
  for (const { neighbours } of relations)
    neighbours.forEach((row, i) => {
      for (const j of row) matrix[i * n + j] = 1;
    });
  return matrix;
}

/**
 * Kipf and Welling's Â = D̃^-½ (A + I) D̃^-½ of an adjacency matrix A `[n, n]`, row by row, with D̃ the diagonal of the
 * row sums of A + I.
 */
export function normalisedAdjacency(n: number, adjacency: Float32Array): Float32Array {
  const withSelf = adjacency.map((value, at) => value + (at % (n + 1) === 0 ? 1 : 0));
  const degrees = Array.from({ length: n }, (_, i) =>
    withSelf.subarray(i * n, (i + 1) * n).reduce((sum, value) => sum + value, 0),
  );
  return withSelf.map(
    (value, at) => value / Math.sqrt(degrees[Math.floor(at / n)]! * degrees[at % n]!),
  );
}
