import type { Recipe } from '../tools/recipe.ts';
import { jsonOf, textOf } from '../tools/text.ts';
import manifest from './manifest.json' with { type: 'json' };

/** Reads edges and clubs from the matrix and the set of members in NetworkX's source. */
export function network(python: string): { edges: number[][]; labels: number[] } {
  const matrix = /zacharydat = """\\?\n([\d \n]+)"""/.exec(python)?.[1];
  const instructor = /club1 = \{([\d, ]+)\}/.exec(python)?.[1];
  if (!matrix || !instructor) throw new RangeError('neither the matrix nor the club is there');
  const rows = matrix.split('\n').map((line) => line.split(' ').map(Number));
  // The matrix has one edge, 23 with 34, in only one of its two entries. It counts, as in NetworkX and the literature.
  const edges = rows.flatMap((row, i) =>
    row.flatMap((contexts, j) => (j > i && contexts + rows[j]![i]! > 0 ? [[i, j]] : [])),
  );
  if (rows.length !== manifest.nodes || edges.length !== manifest.edges)
    throw new RangeError(`${rows.length} members, ${edges.length} edges`);
  const members = new Set(instructor.split(',').map(Number));
  return { edges, labels: rows.map((_, i) => (members.has(i) ? 0 : 1)) };
}

export default {
  source:
    'social.py from NetworkX, in networkx/generators/ ' +
    '(Debian: apt-get download python3-networkx && dpkg -x python3-networkx_*.deb .)',
  installed: ['/usr/lib/python3/dist-packages/networkx/generators/social.py'],
  make: (source) => [jsonOf(network(textOf(source)))],
} satisfies Recipe;
