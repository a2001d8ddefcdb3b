import type { Relation } from '../tools/graph.ts';
import { columnsOf } from './columns.ts';
import { edgeColumns } from './headers.ts';
import { inCell } from './file-mistake.ts';
import { comparing, type NodeNames } from './names.ts';
import type { Rows } from './rows.ts';

/** What a file of edges holds. Each row is one of: an edge, a repetition, a loop. */
export interface EdgeRows {
  read: Rows;
  /** In order of first appearance; a single unnamed one without a column for it. */
  relations: Relation[];
  /** Rows that say once more what an earlier one says. */
  repeated: number;
  /** Rows from a node to itself. */
  loops: number;
  unused: readonly string[];
}

/** Reads edges; their nodes are added to the names. Throws a FileMistake. */
export function edgesIn(read: Rows, names: NodeNames): EdgeRows {
  const { header, rows } = read;
  const { at, unused } = columnsOf(read, edgeColumns);
  const compared = header.map((_, column) => comparing(rows.map(({ cells }) => cells[column]!)));
  const found = new Map<string, Relation & { edges: [number, number][] }>();
  const known = new Set<string>();
  let [repeated, loops] = [0, 0];
  for (const { number, cells } of rows) {
    const nameIn = (column: number) => {
      const name = compared[column]!(cells[column]!);
      if (name !== '') return name;
      throw inCell(number, header[column]!, { ja: '空です', en: 'the cell is empty' });
    };
    const nodeIn = (column: number) => names.add(nameIn(column), cells[column]!);
    const [from, to] = [nodeIn(at.source), nodeIn(at.target)];
    const name = at.relation < 0 ? '' : nameIn(at.relation);
    const id = cells[at.relation] ?? '';
    const relation = found.get(name) ?? {
      id,
      name: { ja: id, en: id },
      symmetric: false,
      edges: [],
    };
    const key = JSON.stringify([name, from, to]);
    if (from === to) loops++;
    else if (known.has(key)) repeated++;
    else relation.edges.push([from, to]);
    known.add(key);
    if (relation.edges.length > 0) found.set(name, relation);
  }
  return { read, relations: [...found.values()], repeated, loops, unused };
}
