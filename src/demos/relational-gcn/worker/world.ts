import type { Edge } from '../../../datasets/tools/graph.ts';
import type { Text } from '../../../i18n/text.ts';
import type { World } from '../shared/world.ts';

/** One way of hearing: every node from those who stand in one relation to it. */
export interface Channel {
  /** Index into the kinds. */
  kind: number;
  /** What the neighbours are to the node. */
  name: Text;
  /** Whether a tie leads from the neighbour to the node, from the node to the neighbour, or both ways. */
  way: 'in' | 'out' | 'both';
  /** `[n]`: the neighbours of each node, each once. */
  neighbours: readonly (readonly number[])[];
}

/** As in the paper, each relation and its inverse; a symmetric one is its own inverse. */
export function channelsOf({ names, kinds }: World): Channel[] {
  const { length } = names;
  return kinds.flatMap(({ symmetric, edges, ends }, kind): Channel[] => {
    const turned = edges.map(([from, to]): Edge => [to, from]);
    const heard = (ties: readonly Edge[]) => neighboursOf(length, ties);
    return symmetric
      ? [{ kind, name: ends.first, way: 'both', neighbours: heard([...edges, ...turned]) }]
      : [
          { kind, name: ends.first, way: 'in', neighbours: heard(edges) },
          { kind, name: ends.second, way: 'out', neighbours: heard(turned) },
        ];
  });
}

/** Everybody tied to a node in any of the channels, by whatever tie. */
export const unionOf = (n: number, channels: readonly Channel[]): number[][] =>
  Array.from({ length: n }, (_, i) => [
    ...new Set(channels.flatMap(({ neighbours }) => neighbours[i]!)),
  ]);

/** Row i marks the neighbours of node i: `[n, n]`, row by row. */
export function matrixOf(neighbours: readonly (readonly number[])[]): Float32Array {
  const n = neighbours.length;
  const matrix = new Float32Array(n * n);
  neighbours.forEach((row, i) => {
    for (const j of row) matrix[i * n + j] = 1;
  });
  return matrix;
}

/** The second node of a tie hears from the first. */
function neighboursOf(n: number, ties: readonly Edge[]): number[][] {
  const heard = Array.from({ length: n }, () => new Set<number>());
  for (const [from, to] of ties) heard[to]!.add(from);
  return heard.map((one) => [...one]);
}
