import { integer, type Random } from '../../numerics/random.ts';
import type { Edge, Relation } from '../tools/graph.ts';
import { relationNames, sectors } from './words.ts';

export interface CompanyRelation extends Relation {
  id: keyof typeof relationNames;
}

/** Number of suppliers of a firm. */
const suppliers = 3;
/** Shares of the firms that have an owner, that name a firm of their sector as a peer, and that name one as a rival. */
const [owned, peered, rivalled] = [0.8, 0.5, 0.5] as const;

/**
 * Draws the edges of each relation type. Supply and ownership edges are directed, from supplier to customer and from
 * owner to subsidiary: the first node affects the second. Sector and competition edges are undirected.
 */
export function edgesOf(n: number, random: Random): CompanyRelation[] {
  const firms = Array.from({ length: n }, (_, i) => i);
  const anyone = () => integer(random, n);
  /** A random firm of the same sector: firm i is in sector i modulo the number of sectors. */
  const colleague = (firm: number) =>
    (firm % sectors.length) + sectors.length * integer(random, Math.floor(n / sectors.length));
  const oneFor = (share: number, other: (firm: number) => number) =>
    firms.flatMap((firm): Edge[] => (random() < share ? [[other(firm), firm]] : []));
  return [
    relation('supplies', false, Array.from({ length: suppliers }, () => oneFor(1, anyone)).flat()),
    relation('owns', false, oneFor(owned, anyone)),
    relation('sector', true, oneFor(peered, colleague)),
    relation('competes', true, oneFor(rivalled, colleague)),
  ];
}

/** Removes duplicate edges and self-loops. */
function relation(
  id: CompanyRelation['id'],
  symmetric: boolean,
  drawn: readonly Edge[],
): CompanyRelation {
  const known = new Set<string>();
  const edges = drawn
    .map(([from, to]): Edge => (symmetric && from > to ? [to, from] : [from, to]))
    .filter(([from, to]) => {
      const isNew = from !== to && !known.has(`${from} ${to}`);
      known.add(`${from} ${to}`);
      return isNew;
    });
  return { id, name: relationNames[id], symmetric, edges };
}
